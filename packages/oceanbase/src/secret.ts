import { createHmac } from 'node:crypto'
import { inspect } from 'node:util'

/**
 * A value that must not be seen by accident: whatever prints, serialises or inspects it gets
 * `[secret:<6 hex>]`, where the digits tell two secrets apart without telling anything about them.
 */
export class Secret {
  readonly #value: string
  readonly #fingerprint: string

  /** `key`: random bytes, made once a process, so that a fingerprint cannot be looked up in a table. */
  constructor(value: string, key: Uint8Array) {
    this.#value = value
    this.#fingerprint = createHmac('sha256', key).update(value).digest('hex').slice(0, 6)
  }

  /** The value itself, for the statement that needs it and nothing else. */
  reveal(): string {
    return this.#value
  }

  get fingerprint(): string {
    return this.#fingerprint
  }

  toString(): string {
    return `[secret:${this.#fingerprint}]`
  }

  toJSON(): string {
    return this.toString()
  }

  [inspect.custom](): string {
    return this.toString()
  }
}

export type MakeSecret = (value: string) => Secret

/** Binds the process's key, so that the rest of the code can make secrets without knowing it. */
export function secretMaker(key: Uint8Array): MakeSecret {
  return (value) => new Secret(value, key)
}
