import type { DestinationKind, RotateKeysRequest } from '@tidemark/contract'

/** Write-only fields of the dialog. They live in its form, are gone once the act is ordered, and no draft carries them. */
export interface TypedSecrets {
  readonly password: string
  /** Typed a second time: nobody can look it up afterwards. */
  readonly passwordAgain: string
  readonly accessId: string
  readonly accessKey: string
}

export const NO_SECRETS: TypedSecrets = { password: '', passwordAgain: '', accessId: '', accessKey: '' }

export function isTyped(secrets: TypedSecrets): boolean {
  return Object.values(secrets).some((text) => text !== '')
}

/** The password to encrypt with: null where none is wanted, undefined while it is not typed twice alike. */
export function passwordOf({
  encrypt,
  secrets: { password, passwordAgain },
}: {
  readonly encrypt: boolean
  readonly secrets: TypedSecrets
}): string | null | undefined {
  if (!encrypt) return null
  return password !== '' && password === passwordAgain ? password : undefined
}

/** A change of keys; null while a key or the place is missing. */
export function rotateRequest(
  tenantId: number,
  destinations: readonly DestinationKind[],
  { accessId, accessKey }: TypedSecrets,
): RotateKeysRequest | null {
  if (destinations.length === 0 || accessId === '' || accessKey === '') return null
  return { kind: 'rotate-keys', tenantId, destinations: [...destinations], credentials: { accessId, accessKey } }
}
