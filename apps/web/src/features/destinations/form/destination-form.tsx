import type { DestinationKind, Operation, TenantDestinations } from '@tidemark/contract'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useIsLive } from '../../../lib/freshness/use-freshness.ts'
import { type Translate, useT } from '../../../lib/i18n/use-t.ts'
import { useCluster } from '../../../lib/use-console.ts'
import { useOperation } from '../../../operations/operation-provider.tsx'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { ArchiveFields } from './archive-fields.tsx'
import { BucketFields } from './bucket-fields.tsx'
import { DestinationAside } from './destination-aside.tsx'
import { DirectoryFields } from './directory-fields.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { MoreFields } from './more-fields.tsx'
import { PasteField } from './paste-field.tsx'
import { StorageCards } from './storage-cards.tsx'
import { TenantsField } from './tenants-field.tsx'
import { TextField } from './text-field.tsx'
import { type DestinationFormState, useDestinationForm } from './use-destination-form.ts'
import { whyFormOff } from './why-form-off.ts'

interface DestinationFormProps {
  readonly kind: DestinationKind
  readonly all: readonly TenantDestinations[]
  readonly tenantIds: readonly number[]
  readonly onTenants: (tenantIds: readonly number[]) => void
}

/** Sets or changes one kind of destination, for one tenant or for several with a directory each. */
export function DestinationForm({ kind, all, tenantIds, onTenants }: DestinationFormProps) {
  const t = useT()
  const isOwn = useCluster()?.login.as === 'tenant'
  const named = isOwn ? all : all.filter(({ tenantId }) => tenantIds.includes(tenantId))
  const form = useDestinationForm(kind, named)
  return (
    <>
      <LeaveGuard touched={form.typed.touched} />
      <FormHead form={form} />
      <div className="cols cols--3-2">
        <form
          className="form"
          aria-label={t(`destinations.form.name.${kind}`)}
          onSubmit={(event) => event.preventDefault()}
        >
          <TenantsField all={all} named={named} onChange={onTenants} />
          <StorageCards scheme={form.typed.storage.scheme} onChoose={(scheme) => form.changeStorage({ scheme })} />
          <fieldset className="stack">
            <legend className="sr">{t(`destinations.scheme.${form.typed.storage.scheme}`)}</legend>
            <Fields form={form} />
          </fieldset>
        </form>
        <DestinationAside form={form} />
      </div>
    </>
  )
}

const PLACEHOLDER = {
  file: 'file:///…',
  oss: 'oss://bucket/path?host=…',
  cos: 'cos://bucket/path?host=…',
  s3: 's3://bucket/path?host=…&s3_region=…',
  azblob: 'azblob://container/path?host=…',
} as const

function Fields({ form }: { readonly form: DestinationFormState }) {
  const t = useT()
  const { storage } = form.typed
  return (
    <>
      <PasteField placeholder={PLACEHOLDER[storage.scheme]} onFill={form.fill} />
      {storage.scheme !== 'file' && (
        <TextField
          label={t(storage.scheme === 'azblob' ? 'destinations.form.container' : 'destinations.form.bucket')}
          value={storage.bucket}
          fault={form.faults.get('bucket')}
          onChange={(bucket) => form.changeStorage({ bucket })}
        />
      )}
      <DirectoryFields form={form} />
      <BucketFields form={form} />
      <MoreFields form={form} />
      <ArchiveFields form={form} />
    </>
  )
}

function FormHead({ form }: { readonly form: DestinationFormState }) {
  const t = useT()
  const { open } = useOperation()
  const { kind, tenants, planning, typed } = form
  const reason = whyFormOff(form, !useIsLive())
  const verb = tenants.some((tenant) => tenant[kind] !== null) ? 'change' : 'set'
  const whom = whomWords(t, tenants)
  const hear = (outcome: Operation) => {
    form.change({ outcome })
    if (isApplied(outcome)) form.forgetKeys()
  }
  return (
    <div className="page-head">
      <div>
        <nav className="crumbs" aria-label={t('destinations.title')}>
          <ClusterLink to={{ page: 'destinations' }}>{t('destinations.title')}</ClusterLink>
          <Icon name="chevron-right" />
          <span>{whom}</span>
        </nav>
        <h1>{t(`destinations.form.title.${verb}.${kind}`, { whom })}</h1>
        {isApplied(typed.outcome) && (
          <output>
            {t('destinations.form.applied')}{' '}
            <ClusterLink className="link" to={{ page: 'destinations' }}>
              {t('destinations.form.applied.list')}
            </ClusterLink>
          </output>
        )}
      </div>
      <div className="page-actions">
        <ClusterLink className="btn btn--quiet" to={{ page: 'destinations' }} ignoreBlocker>
          {t('destinations.form.discard')}
        </ClusterLink>
        <Button
          look="primary"
          off={reason === null ? null : t(reason)}
          offShown
          onClick={() => {
            if (planning.operation !== null) open({ kind: 'planned', operation: planning.operation, onOutcome: hear })
          }}
        >
          {t('destinations.form.apply', { whom })}
        </Button>
      </div>
    </div>
  )
}

function isApplied(outcome: Operation | null): boolean {
  return outcome?.state === 'done' && outcome.steps.every((step) => step.outcome === 'accepted')
}

function whomWords(t: Translate, tenants: readonly TenantDestinations[]): string {
  const [first, last] = tenants
  if (first === undefined) return t('operations.whom.none')
  if (last === undefined) return first.tenantName
  if (tenants.length > 2) return t('operations.whom.many', { count: tenants.length })
  return t('operations.whom.list', { first: first.tenantName, last: last.tenantName })
}
