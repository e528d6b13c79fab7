/** Stable words for what is wrong with a part of a destination; callers translate them. */
export type ViolationCode =
  | 'required'
  | 'too-long'
  | 'forbidden-character'
  | 'not-absolute'
  | 'not-plain-path'
  | 'not-allowed'
  | 'empty-name'
  | 'not-one-of'
  | 'not-an-integer'
  | 'not-a-bandwidth'
  | 'host-with-bucket'
  | 'keys-or-role'
  | 'role-of-other-cloud'
  | 'needs-role'
  | 'needs-md5'
  | 'one-locality'
  | 'unknown-scheme'
  | 'unsupported-scheme'
  | 'unknown-parameter'
  | 'repeated-parameter'
  | 'empty-parameter'
  | 'encrypt-key'
  | 'interval-out-of-range'

/** One fault. `field` is the name of a part (`accessKey`), or `uri` for the text as a whole. Never a value in it. */
export interface Violation {
  readonly field: string
  readonly code: ViolationCode
  readonly message: string
}

export type Checked<K extends string, T> =
  | ({ readonly ok: true } & { readonly [key in K]: T })
  | { readonly ok: false; readonly violations: readonly Violation[] }
