import { maskUri } from './mask-uri.ts'
import type { StorageParts } from './parts.ts'

export type StorageScheme = StorageParts['scheme']

/**
 * A destination that passed every check, as it will be sent. `text` may hold keys and is no enumerable property;
 * `masked` may be shown. Only `buildStorageUri` makes one.
 */
export class DestinationUri {
  readonly scheme: StorageScheme
  readonly masked: string
  readonly #text: string

  constructor(scheme: StorageScheme, text: string) {
    this.scheme = scheme
    this.masked = maskUri(text)
    this.#text = text
    Object.freeze(this)
  }

  get text(): string {
    return this.#text
  }

  toString(): string {
    return this.masked
  }
}
