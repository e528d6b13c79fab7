import type { Blocker, ClusterLogin, Effect, TenantListItem } from '@tidemark/contract'
import { useMemo, useState } from 'react'
import type { NoteWords } from '../domain/note-words.ts'
import { useIsLive } from '../lib/freshness/use-freshness.ts'
import { type MessageKey, useT } from '../lib/i18n/use-t.ts'
import { useCluster } from '../lib/use-console.ts'
import { useSnapshot } from '../lib/use-snapshot.ts'
import { type ActForm, type Confirmation, confirmationOf, formOf, isTouched, toRequest } from './act-form.ts'
import { type DescriptionFault, descriptionFault } from './description.ts'
import type { ActDraft } from './operation-draft.ts'
import { effectsOf, type NamedTenant, otherBlockers, readinessOf, type TenantReadiness } from './readiness.ts'
import { NO_SECRETS, passwordOf } from './typed-secrets.ts'
import { useNoteWords } from './use-note-words.ts'
import { type Planning, usePlan } from './use-plan.ts'
import { whyOff } from './why-off.ts'

/** An act while it is made ready: its form, its plan, and whether it can be done. */
export interface Act {
  readonly draft: ActDraft
  readonly form: ActForm
  readonly change: (patch: Partial<ActForm>) => void
  readonly login: ClusterLogin
  /** Every tenant that can be named. */
  readonly candidates: readonly TenantListItem[]
  readonly planning: Planning
  readonly tenants: readonly TenantReadiness[]
  /** What holds up the act as a whole. */
  readonly blockers: readonly Blocker[]
  readonly effects: readonly Effect[]
  readonly descriptionFault: DescriptionFault | null
  readonly confirmation: Confirmation
  readonly confirmed: boolean
  readonly confirm: (confirmed: boolean) => void
  /** Nothing typed that is secret lies about once the act is ordered. */
  readonly forgetSecrets: () => void
  readonly words: NoteWords
  /** Why it cannot be done yet; null: it can. */
  readonly off: string | null
  readonly touched: boolean
}

const SYS: ClusterLogin = { as: 'sys' }

/** Everything the dialog's form knows. */
export function useAct(draft: ActDraft): Act {
  const t = useT()
  const login = useCluster()?.login ?? null
  const known = useSnapshot('tenants').data?.data.tenants ?? NO_TENANTS
  const [form, setForm] = useState(() => formOf(draft))
  const [confirmed, setConfirmed] = useState(false)
  const request = useMemo(() => (login === null ? null : toRequest(form, login)), [form, login])
  const planning = usePlan(request)
  const down = !useIsLive()
  const words = useNoteWords(useMemo(() => known.map(({ tenant }) => tenant), [known]))
  const named = namedTenants(form, login ?? SYS, words)
  const tenants = readinessOf(named, planning.current ? planning.operation : null)
  const blockers = otherBlockers(planning.operation, named)
  const fault = descriptionFault(form.description, planning.problem?.problem?.errors)
  const confirmation = confirmationOf(form)
  const off = whyOff({
    down,
    complete: request !== null,
    incomplete: incompleteWords(form, login ?? SYS),
    current: planning.current,
    failed: planning.operation === null || fault !== null,
    tenants,
    blocked: blockers.length > 0,
    confirmed: confirmed || confirmation === 'none',
  })
  return {
    draft,
    form,
    change: (patch) => {
      setForm((before) => ({ ...before, ...patch }))
      setConfirmed(false)
    },
    login: login ?? SYS,
    candidates: known,
    planning,
    tenants,
    blockers,
    effects: effectsOf(planning.operation),
    descriptionFault: fault,
    confirmation,
    confirmed,
    confirm: setConfirmed,
    forgetSecrets: () => setForm((before) => ({ ...before, secrets: NO_SECRETS })),
    words,
    off: off === null ? null : t(off.key, off.params),
    touched: isTouched(form, draft),
  }
}

/** What a form lacks that cannot be planned yet. */
function incompleteWords(form: ActForm, login: ClusterLogin): MessageKey {
  if (form.kind === 'rotate-keys') return login.as === 'sys' ? 'operations.off.tenant-login' : 'operations.off.keys'
  return passwordOf(form) === undefined ? 'operations.off.password' : 'operations.off.no-tenant'
}

const NO_TENANTS: readonly TenantListItem[] = []

function namedTenants(form: ActForm, login: ClusterLogin, words: NoteWords): readonly NamedTenant[] {
  if (login.as === 'tenant') return [{ tenantId: login.tenantId ?? 0, tenantName: login.tenantName }]
  if (form.wholeCluster) return []
  return form.tenantIds.map((tenantId) => ({ tenantId, tenantName: words.tenantName(tenantId) }))
}

/** For whom, in as few words as it can be said: `crm, inventory`, `5 tenants`, `the whole cluster`. */
export function whomOf({ form, tenants, words }: Pick<Act, 'form' | 'tenants' | 'words'>): string {
  const { t } = words
  if (form.wholeCluster) return t('operations.whom.cluster')
  const [first, last] = tenants
  if (first === undefined) return t('operations.whom.none')
  if (last === undefined) return first.tenantName
  if (tenants.length > 2) return t('operations.whom.many', { count: tenants.length })
  return t('operations.whom.list', { first: first.tenantName, last: last.tenantName })
}
