import type { BackupJob, ClusterSummary, TenantAction, TenantListItem } from '@tidemark/contract'
import { JOB_STATE_LOOK } from '../../domain/job-state.tsx'
import { jobTitle } from '../../domain/job-title.ts'
import type { NoteWords } from '../../domain/note-words.ts'
import { PAGES, type Place } from '../../lib/place.ts'
import { actionWords, whyNot } from '../../operations/tenant-act.ts'
import type { IconName } from '../../ui/icon-name.ts'
import type { Findable } from './rank.ts'

/** What choosing an entry leads to. */
export type Target =
  | { readonly to: 'place'; readonly place: Place }
  | { readonly to: 'cluster'; readonly clusterId: string }
  | {
      readonly to: 'act'
      readonly act: Pick<TenantAction, 'kind' | 'destinationKind'>
      /** Null: whom it is for is chosen in the dialog. */
      readonly tenantId: number | null
    }

/** One line of the palette. */
export interface Entry extends Findable {
  /** Also the end of an element's id: no blanks. */
  readonly key: string
  readonly icon: IconName
  /** Quietly behind the label. */
  readonly hint: string
  /** Why it cannot be chosen now; null: it can. */
  readonly off: string | null
  readonly target: Target
}

/** Pages, other clusters, tenants, in this order. */
export function placesOf(
  { t }: NoteWords,
  facts: {
    readonly clusterId: string
    readonly clusters: readonly ClusterSummary[]
    readonly tenants: readonly TenantListItem[]
  },
): readonly Entry[] {
  const { clusterId, clusters, tenants } = facts
  const others = clusters.filter((cluster) => cluster.clusterId !== clusterId)
  return [
    ...PAGES.map((page) => place(page, { page }, page, t(`shell.${page}`), t('palette.page'))),
    ...others.map(
      (cluster): Entry => ({
        key: `cluster.${cluster.clusterId}`,
        icon: 'logo',
        label: cluster.displayName,
        also: cluster.clusterId,
        hint: t('shell.cluster'),
        off: null,
        target: { to: 'cluster', clusterId: cluster.clusterId },
      }),
    ),
    ...tenants.map(({ tenant: { tenantId, tenantName } }) => {
      const hint = t('palette.tenant', { id: tenantId })
      return { ...place(`tenant.${tenantId}`, { page: 'tenant', tenantId }, 'tenants', tenantName, hint), also: hint }
    }),
  ]
}

export function jobsOf({ t }: NoteWords, jobs: readonly BackupJob[]): readonly Entry[] {
  return jobs.map((job) => {
    const { tenantId, jobId, state } = job
    const { icon } = JOB_STATE_LOOK[state]
    const label = t('palette.job', { job: jobId, title: jobTitle(t, job) })
    return place(`job.${tenantId}.${jobId}`, { page: 'job', tenantId, jobId }, icon, label, t(`job-state.${state}`))
  })
}

function place(key: string, to: Place, icon: IconName, label: string, hint: string): Entry {
  return { key, icon, label, hint, off: null, target: { to: 'place', place: to } }
}

/** Acts that begin without naming anybody. */
const OF_ALL = [
  { kind: 'start-backup', destinationKind: null },
  { kind: 'cancel-backup', destinationKind: null },
  { kind: 'start-archiving', destinationKind: null },
  { kind: 'stop-archiving', destinationKind: null },
  { kind: 'set-destination', destinationKind: 'data' },
  { kind: 'set-destination', destinationKind: 'archive' },
] as const

export function actsOfAll(words: NoteWords, live: boolean): readonly Entry[] {
  return OF_ALL.map((act) => {
    const off = whyNot(words, live, { blockers: [] })
    return actEntry(words, act, { label: words.t(actionWords(act)), off, tenantId: null })
  })
}

/** What can be done with one tenant, and what cannot, as its page says. */
export function actsOfTenant(
  words: NoteWords,
  live: boolean,
  { tenantId, tenantName }: { readonly tenantId: number; readonly tenantName: string },
  actions: readonly TenantAction[],
): readonly Entry[] {
  return actions.map((action) => {
    const label = words.t('palette.act', { tenant: tenantName, act: words.t(actionWords(action)) })
    return actEntry(words, action, { label, off: whyNot(words, live, action), tenantId })
  })
}

function actEntry(
  { t }: NoteWords,
  act: Pick<TenantAction, 'kind' | 'destinationKind'>,
  { label, off, tenantId }: { readonly label: string; readonly off: string | null; readonly tenantId: number | null },
): Entry {
  return {
    key: `act.${tenantId ?? ''}.${act.kind}.${act.destinationKind ?? ''}`,
    icon: off === null ? 'enter' : 'lock',
    label,
    off,
    hint: off ?? t('palette.act.hint'),
    target: { to: 'act', act, tenantId },
  }
}
