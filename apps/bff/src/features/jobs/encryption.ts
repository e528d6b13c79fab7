import type { Effect, FieldError } from '@tidemark/contract'
import { backupPasswordProblem, setEncryption } from '@tidemark/oceanbase'
import { fieldError } from '../../http/parse-input.ts'
import { info, warn } from '../../operations/note.ts'
import type { PlanFacts, PlannedStep } from '../../operations/planner.ts'

/** What is wrong with a password; null: the backup is not to be encrypted. */
export function passwordFaults(password: string | null): readonly FieldError[] {
  const problem = password === null ? null : backupPasswordProblem(password)
  return problem === null ? [] : [fieldError('/encryptionPassword', problem)]
}

/**
 * SET ENCRYPTION holds for the session, and there is no way back but another one: so it goes with its backup over a
 * connection that is used for nothing else. The password is forgotten with the plan.
 */
export function encryptWith(
  password: string | null,
  { lendSecret }: Pick<PlanFacts, 'lendSecret'>,
): Pick<PlannedStep, 'before' | 'forget'> {
  if (password === null) return {}
  const { secret, forget } = lendSecret(password)
  return { before: [setEncryption({ password: secret })], forget }
}

export function encryptionEffects(password: string | null): readonly Effect[] {
  if (password === null) return []
  return [info('encrypts-sets', null), warn('password-is-needed', null), warn('password-in-log', null)]
}
