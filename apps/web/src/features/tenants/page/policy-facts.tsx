import type { DeletePolicy, ObsoleteBackups, TenantPage } from '@tidemark/contract'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Fact } from '../../../ui/fact.tsx'
import { ActionButton } from './action-button.tsx'

/** Which backups are kept: the tenant's delete policy, what it would delete now, and what keeps its window. */
export function PolicyFacts({ page }: { readonly page: TenantPage }) {
  const t = useT()
  const { deletePolicy: policy, obsolete, tenant, actions } = page
  const set = actions.find(({ kind }) => kind === 'set-delete-policy')
  return (
    <section aria-labelledby="tenant-policy">
      <div className="section-head">
        <h2 id="tenant-policy">{t('tenant.policy')}</h2>
        {set !== undefined && (
          <span className="push">
            <ActionButton
              tenantId={tenant.tenantId}
              action={set}
              look="small"
              label={policy === null ? 'tenant.policy.set' : 'tenant.policy.change'}
              window={policy?.recoveryWindow ?? undefined}
            />
          </span>
        )}
      </div>
      {policy === null ? (
        <p className="ink-3">{t('tenant.policy.none')}</p>
      ) : (
        <Policy policy={policy} obsolete={obsolete} />
      )}
    </section>
  )
}

function Policy({ policy, obsolete }: { readonly policy: DeletePolicy; readonly obsolete: ObsoleteBackups | null }) {
  const t = useT()
  const format = useFormat()
  const { policyName, recoveryWindow, recoveryWindowMs } = policy
  const window = recoveryWindowMs === null ? t('tenant.policy.no-window') : (recoveryWindow ?? '')
  return (
    <dl className="facts">
      {policyName !== 'default' && <Fact label={t('tenant.policy.name')}>{policyName}</Fact>}
      <Fact label={t('tenant.policy.window')}>{window}</Fact>
      {obsolete !== null && (
        <>
          <Fact label={t('tenant.policy.begins')}>
            {format.instant(obsolete.windowStartsAt)} {format.zone}
          </Fact>
          <Fact label={t('tenant.policy.now')}>
            <Obsolete obsolete={obsolete} />
          </Fact>
          {obsolete.keepsSetId !== null && (
            <Fact label={t('tenant.policy.keeps')}>{t('tenant.policy.keeps.set', { set: obsolete.keepsSetId })}</Fact>
          )}
          {obsolete.elsewhereCount > 0 && (
            <Fact label={t('tenant.policy.elsewhere')}>
              {t('tenant.policy.elsewhere.count', { count: format.count(obsolete.elsewhereCount) })}
            </Fact>
          )}
        </>
      )}
    </dl>
  )
}

function Obsolete({ obsolete }: { readonly obsolete: ObsoleteBackups }) {
  const t = useT()
  const format = useFormat()
  const { setIds, setBytes, pieceCount, pieceBytes } = obsolete
  if (setIds.length + pieceCount === 0) return t('tenant.policy.now.nothing')
  return t('tenant.policy.now.some', {
    sets: format.count(setIds.length),
    setBytes: format.bytes(setBytes),
    pieces: format.count(pieceCount),
    pieceBytes: format.bytes(pieceBytes),
  })
}
