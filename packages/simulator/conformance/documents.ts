import { readdirSync, readFileSync } from 'node:fs'
import { grammarRules } from './grammar-rules.ts'
import { parseRules } from './rule/parse-rules.ts'
import { parsePreparations } from './rule/preparations.ts'
import type { Rule } from './rule/rule.ts'

/** What is known of OceanBase, by topic: the prefix of its rules' ids and the folder they are in. */
const DOCUMENTS = [
  { prefix: 'ST', title: 'Statements', folder: 'statements' },
  { prefix: 'TR', title: 'States and transitions', folder: 'states' },
  { prefix: 'DE', title: 'Destinations', folder: 'destinations' },
  { prefix: 'TE', title: 'Tenants, names, logins', folder: 'tenants' },
  { prefix: 'VI', title: 'Views', folder: 'views' },
  { prefix: 'WI', title: 'Wire', folder: 'wire' },
  { prefix: 'GR', title: 'Grammar', folder: 'grammar' },
] as const

export interface Document {
  readonly prefix: string
  readonly title: string
  readonly rules: readonly Rule[]
}

const RULES = new URL('rules/', import.meta.url)

/** Every rule, by document, in the order of its files. @throws BadRule */
export function readDocuments(): readonly Document[] {
  const preparations = parsePreparations(readFileSync(new URL('preparations.txt', RULES), 'utf8'))
  return DOCUMENTS.map(({ prefix, title, folder }) => {
    const files = readdirSync(new URL(folder, RULES)).toSorted()
    const written = files.flatMap((file) =>
      parseRules(file, readFileSync(new URL(`${folder}/${file}`, RULES), 'utf8'), preparations),
    )
    return { prefix, title, rules: prefix === 'GR' ? [...written, ...grammarRules()] : written }
  })
}

/** Rules that a server need not keep, by id, each with the reason. */
export function readExceptions(): ReadonlyMap<string, string> {
  const lines = readFileSync(new URL('exceptions.txt', RULES), 'utf8').split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [, id, reason] = /^([A-Z]{2}-[\w-]+) (.+)$/.exec(line) ?? []
      return id === undefined || reason === undefined ? [] : [[id, reason]]
    }),
  )
}
