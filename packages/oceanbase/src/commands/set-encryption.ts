import { quoteText, sql, textProblem } from '../literal.ts'
import { RefusedValue } from '../refused-value.ts'
import type { Secret } from '../secret.ts'
import { MASK } from '../storage-uri/mask-uri.ts'
import { type Command, command } from './command.ts'

/** Far above what anybody types; OceanBase keeps only a hash. */
const MAX_PASSWORD_BYTES = 512

/** Why no statement takes this password, or null. '' would encrypt with nothing and look as if it did. */
export function backupPasswordProblem(password: string): 'required' | 'forbidden-character' | 'too-long' | null {
  if (password === '') return 'required'
  return textProblem(password, MAX_PASSWORD_BYTES)
}

/**
 * Makes the session's later backups encrypted; there is no way back but a new session. No right is asked.
 * @throws RefusedValue for a password that `backupPasswordProblem` names
 */
export function setEncryption({ password }: { readonly password: Secret }): Command {
  const text = password.reveal()
  if (text === '') throw new RefusedValue('empty', 'no password is given')
  return command(sql`SET ENCRYPTION ON IDENTIFIED BY ${quoteText(text, MAX_PASSWORD_BYTES, MASK)} ONLY`)
}
