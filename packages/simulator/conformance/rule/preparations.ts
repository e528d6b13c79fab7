/** Steps under a name, for rules that begin with the same ones. */
export type Preparations = ReadonlyMap<string, string>

/** `define ready` and the lines after it, up to the next. */
export function parsePreparations(text: string): Preparations {
  const blocks = text.split(/^define /m).slice(1)
  return new Map(
    blocks.map((block) => {
      const end = block.indexOf('\n')
      return [block.slice(0, end).trim(), block.slice(end + 1)]
    }),
  )
}

/** The lines of `name argument …` with `$1` and the like put in; null: there is none of this name. */
export function prepare(preparations: Preparations, call: string): string | null {
  const [name = '', ...given] = call.split(' ')
  const text = preparations.get(name)
  return text?.replace(/\$(\d)/g, (_, digit: string) => given[Number(digit) - 1] ?? '') ?? null
}
