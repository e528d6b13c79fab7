/** A sentence in each language of the console. */
export interface Sentence {
  readonly en: string
  readonly zh: string
}

/** What an error means to an operator, and what to do. */
export interface Meaning {
  readonly meaning: Sentence
  readonly nextStep: Sentence
}

/** Meanings by internal code. */
export type Meanings = Readonly<Record<number, Meaning>>

/** Meanings by a stretch of OceanBase's own text, for a code that says many things. The first that fits counts. */
export type MeaningsByText = readonly (readonly [text: string, meaning: Meaning])[]

/** Short for the tables. */
export function say(en: string, zh: string, nextEn: string, nextZh: string): Meaning {
  return { meaning: { en, zh }, nextStep: { en: nextEn, zh: nextZh } }
}
