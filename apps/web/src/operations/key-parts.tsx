import type { DestinationKind } from '@tidemark/contract'
import { blockerWords } from '../domain/note-words.ts'
import { useT } from '../lib/i18n/use-t.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Icon } from '../ui/icon.tsx'
import { DialogPart } from './dialog-part.tsx'
import { secretFault } from './secret-faults.ts'
import { SecretInput } from './secret-input.tsx'
import type { Act } from './use-act.ts'

const KINDS = ['data', 'archive'] as const satisfies readonly DestinationKind[]

/** Which places get new keys, and the keys. From sys it says who can, and what to do. */
export function KeyParts({ act }: { readonly act: Act }) {
  const t = useT()
  const { form, change, login, words, planning } = act
  const { secrets, destinations } = form
  const errors = planning.problem?.problem?.errors
  const [tenantId] = form.tenantIds
  if (login.as === 'sys') {
    const blocker = { code: 'needs-tenant-login', tenantId: tenantId ?? null, params: {} } as const
    return (
      <DialogPart label={t('operations.keys')} flush>
        <p className="row">
          <Icon name="lock" />
          <span>{blockerWords(words, blocker)}</span>
        </p>
      </DialogPart>
    )
  }
  const type = (field: 'accessId' | 'accessKey') => ({
    label: t(`destinations.form.${field}`),
    value: secrets[field],
    fault: secretFault(field, errors),
    onChange: (value: string) => change({ secrets: { ...secrets, [field]: value } }),
  })
  return (
    <>
      <DialogPart label={t('operations.keys.of')}>
        <div className="row row--wrap row--4">
          {KINDS.map((kind) => (
            <Checkbox
              key={kind}
              checked={destinations.includes(kind)}
              onChange={(on) =>
                change({ destinations: KINDS.filter((one) => (one === kind ? on : destinations.includes(one))) })
              }
            >
              {t(`tenant.destination.${kind}`)}
            </Checkbox>
          ))}
        </div>
      </DialogPart>
      <SecretInput {...type('accessId')} />
      <SecretInput {...type('accessKey')} help={t('destinations.form.secret.help')} />
    </>
  )
}
