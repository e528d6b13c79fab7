/** What a caller got wrong; answered with 400 and the sentence. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest'
}

/** Reads the fields of a JSON object. @throws BadRequest naming the field */
export class BodyReader {
  readonly #fields: ReadonlyMap<string, unknown>
  readonly #read = new Set<string>()

  constructor(body: unknown) {
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      throw new BadRequest('The body must be a JSON object.')
    this.#fields = new Map(Object.entries(body))
  }

  #field(name: string): unknown {
    this.#read.add(name)
    return this.#fields.get(name) ?? null
  }

  text(name: string): string {
    return this.optionalText(name) ?? this.#missing(name)
  }

  optionalText(name: string): string | null {
    const value = this.#field(name)
    if (value !== null && typeof value !== 'string') throw new BadRequest(`"${name}" must be a text.`)
    return value
  }

  oneOf<const Word extends string>(name: string, words: readonly Word[]): Word {
    const value = this.text(name)
    const word = words.find((known) => known === value)
    if (word === undefined) throw new BadRequest(`"${name}" must be one of ${words.join(', ')}.`)
    return word
  }

  number(name: string, least: number, most: number): number {
    const value = this.#field(name)
    if (value === null) return this.#missing(name)
    if (typeof value !== 'number' || !(value >= least && value <= most)) {
      throw new BadRequest(`"${name}" must be a number from ${least} to ${most}.`)
    }
    return value
  }

  whole(name: string, least: number, most: number): number {
    const value = this.number(name, least, most)
    if (!Number.isInteger(value)) throw new BadRequest(`"${name}" must be a whole number.`)
    return value
  }

  optionalWhole(name: string, least: number, most: number): number | null {
    return this.#field(name) === null ? null : this.whole(name, least, most)
  }

  flag(name: string, absent: boolean): boolean {
    const value = this.#field(name)
    if (value === null) return absent
    if (typeof value !== 'boolean') throw new BadRequest(`"${name}" must be true or false.`)
    return value
  }

  /** Nothing but what was read may be there. */
  end(): void {
    for (const name of this.#fields.keys()) {
      if (!this.#read.has(name)) throw new BadRequest(`"${name}" is not known here.`)
    }
  }

  #missing(name: string): never {
    throw new BadRequest(`"${name}" is missing.`)
  }
}
