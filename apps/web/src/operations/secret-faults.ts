import type { FieldError } from '@tidemark/contract'
import type { MessageKey } from '../lib/i18n/use-t.ts'

const FIELDS = {
  password: '/encryptionPassword',
  accessId: '/credentials/accessId',
  accessKey: '/credentials/accessKey',
} as const
export type SecretField = keyof typeof FIELDS

export function isSecretField(pointer: string): boolean {
  return Object.values(FIELDS).some((known) => known === pointer)
}

/** What the server found wrong with a secret, in words; null: nothing. */
export function secretFault(field: SecretField, errors: readonly FieldError[] | undefined): MessageKey | null {
  const code = errors?.find(({ pointer }) => pointer === FIELDS[field])?.code
  if (code === undefined) return null
  return code === 'too-long' ? 'operations.secret.too-long' : 'operations.secret.character'
}
