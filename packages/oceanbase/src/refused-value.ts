/** Why a value was not let into a statement. Stable words: callers translate them. */
export type RefusalCode =
  | 'empty'
  | 'too-long'
  | 'forbidden-character'
  | 'not-a-name'
  | 'reserved-name'
  | 'empty-list'
  | 'duplicate-name'
  | 'not-an-integer'
  | 'not-a-window'
  | 'not-a-keyword'
  | 'changed-structure'

/** Thrown before anything is sent. The message never repeats the value: it may be a secret. */
export class RefusedValue extends Error {
  override readonly name = 'RefusedValue'
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.code = code
  }
}
