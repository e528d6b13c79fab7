import { readFileSync } from 'node:fs'

/**
 * What was measured on a real 4.3.5 engine and is never edited: a JSON value a line.
 *
 * | file | a line |
 * |------|--------|
 * | grammar-vectors.jsonl | `GrammarVector` |
 * | answers.jsonl | `Answer` |
 * | refused.jsonl | `Refused` |
 */
function measured<T>(file: string): readonly T[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as T)
}

/** A statement of the ALTER SYSTEM family with what the engine's parser says of each of its parts: fine, or why not. */
export interface GrammarVector {
  readonly section: string
  readonly sql: string
  readonly statements: readonly ({ readonly near: string; readonly line: number } | { readonly errno: number } | null)[]
}

/** A query over the rows of the sample cluster with what came back; without ORDER BY the rows are in any order. */
export interface Answer {
  readonly sql: string
  /** Name, type number, length, flags and decimals. NOT_NULL is left out: the tables it was asked on had none. */
  readonly columns: readonly (readonly [string, number, number, number, number])[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** A query that was refused; `…` stands for the beginning of every syntax error's text. */
export interface Refused {
  readonly sql: string
  readonly errno: number
  readonly sqlState: string
  readonly message: string
}

export const GRAMMAR_VECTORS = measured<GrammarVector>('grammar-vectors.jsonl')
export const ANSWERS = measured<Answer>('answers.jsonl')
export const REFUSED = measured<Refused>('refused.jsonl')
