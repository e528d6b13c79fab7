/** What an answer must be like: a word of the vocabulary and what it is said of. */
export interface Expectation {
  readonly word: string
  readonly of: string
}

/** One act of a rule and what must come of it. Which verbs there are, README.md of this folder says. */
export interface Step {
  readonly verb: string
  /** Who acts; '' where nobody in particular does. */
  readonly session: string
  /** What the verb's line holds beside the session: seconds, bytes, settings. */
  readonly options: string
  /** The statement; '' where the verb has none. */
  readonly text: string
  readonly expected: readonly Expectation[]
  readonly line: number
}

/** A rule of OceanBase: what is done, and what must be seen. */
export interface Rule {
  /** Such as `ST-05-03`: the document, its section, the rule. */
  readonly id: string
  readonly title: string
  /** Where the rule comes from. */
  readonly source: string
  /** The scenario it begins in. */
  readonly world: string
  /** Versions that it holds for, each `4.2.5`; none: whichever the server has. */
  readonly versions: readonly string[]
  /** Capabilities it needs beside those its steps tell. */
  readonly needs: readonly string[]
  readonly steps: readonly Step[]
  readonly file: string
}
