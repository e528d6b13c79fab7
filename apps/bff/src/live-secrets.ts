import { type MakeSecret, type Secret, scrub, secretMaker } from '@tidemark/oceanbase'

/** The secrets this process holds, so that any of them can be taken out of a text that came from outside. */
export interface LiveSecrets {
  readonly make: MakeSecret
  /** A secret that nobody needs for long: remembered until it is forgotten. */
  readonly lend: (value: string) => { readonly secret: Secret; readonly forget: () => void }
  /** The text without a single one of them, in whatever encoding. */
  readonly scrub: (text: string) => string
}

/** More than a console meets: passwords of its clusters, keys of destinations, keys typed into forms. */
const MAX_REMEMBERED = 5000

/** `key`: random bytes, made once a process. The oldest secrets are forgotten first. */
export function liveSecrets(key: Uint8Array): LiveSecrets {
  const makeSecret = secretMaker(key)
  const byValue = new Map<string, Secret>()
  const lent = new Set<Secret>()
  return {
    make(value) {
      const secret = byValue.get(value) ?? makeSecret(value)
      byValue.delete(value)
      byValue.set(value, secret)
      const oldest = byValue.size > MAX_REMEMBERED ? byValue.keys().next().value : undefined
      if (oldest !== undefined) byValue.delete(oldest)
      return secret
    },
    lend(value) {
      const secret = makeSecret(value)
      lent.add(secret)
      return { secret, forget: () => void lent.delete(secret) }
    },
    scrub: (text) => scrub(text, [...byValue.values(), ...lent]),
  }
}
