import { useT } from '../lib/i18n/use-t.ts'
import { secretFault } from './secret-faults.ts'
import { SecretInput } from './secret-input.tsx'
import type { Act } from './use-act.ts'

/** The password of an encrypted backup, typed twice: nobody can look it up afterwards. */
export function EncryptionParts({ act: { form, change, planning } }: { readonly act: Act }) {
  const t = useT()
  const { secrets } = form
  if (!form.encrypt) return null
  const differs = secrets.passwordAgain !== '' && !secrets.password.startsWith(secrets.passwordAgain)
  return (
    <>
      <SecretInput
        label={t('operations.password')}
        value={secrets.password}
        fault={secretFault('password', planning.problem?.problem?.errors)}
        help={t('operations.password.help')}
        onChange={(password) => change({ secrets: { ...secrets, password } })}
      />
      <SecretInput
        label={t('operations.password.again')}
        value={secrets.passwordAgain}
        fault={differs ? 'operations.password.differs' : null}
        onChange={(passwordAgain) => change({ secrets: { ...secrets, passwordAgain } })}
      />
    </>
  )
}
