import { isMap, isNode, isPair, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import { z } from 'zod'
import { Cluster, type ClusterEntry, ConfigFile } from './config-file.ts'

/** One fault of a file: where, in its own words and on its own lines. */
export interface ConfigFault {
  readonly path: string
  /** From 1. */
  readonly line: number
  readonly message: string
}

/** Thrown with every fault at once: who starts a console should not meet them one by one. */
export class ConfigFaults extends Error {
  override readonly name = 'ConfigFaults'
  readonly faults: readonly ConfigFault[]

  constructor(fileName: string, faults: readonly ConfigFault[]) {
    const inOrder = [...faults].sort((a, b) => a.line - b.line)
    const lines = inOrder.map(({ path, line, message }) => `  ${fileName}:${line}  ${path}  ${message}`)
    super(`The configuration cannot be used:\n${lines.join('\n')}`)
    this.faults = inOrder
  }
}

export interface ParsedConfig {
  /** Null when there is a fault. */
  readonly config: ConfigFile | null
  readonly faults: readonly ConfigFault[]
  /** The entries that are sound by themselves, by their place in the list. */
  readonly entries: ReadonlyMap<number, ClusterEntry>
  /** The line of a path, for faults that are found later. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** The text of a `tidemark.yaml`, and all that is wrong with it. */
export function parseConfig(text: string): ParsedConfig {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document.contents, path)).line
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ message, pos: [at] }) => ({
      path: '(yaml)',
      line: lines.linePos(at).line,
      message: message.split('\n')[0]?.replace(/ at line .*$/, '') ?? '',
    }))
    return { config: null, faults, entries: new Map(), lineOf }
  }
  const content: unknown = document.toJS() ?? {}
  const parsed = ConfigFile.safeParse(content)
  const issues = parsed.success ? [] : parsed.error.issues
  const faults = [...issues.flatMap((issue) => toFaults(issue, lineOf)), ...doubledIds(content, lineOf)]
  const config = parsed.success && faults.length === 0 ? parsed.data : null
  return { config, faults, entries: soundEntries(content), lineOf }
}

const Listed = z.looseObject({ clusters: z.array(z.unknown()) })
const WithId = z.looseObject({ id: z.string() })

function listed(content: unknown): readonly unknown[] {
  const list = Listed.safeParse(content)
  return list.success ? list.data.clusters : []
}

function soundEntries(content: unknown): Map<number, ClusterEntry> {
  const entries = new Map<number, ClusterEntry>()
  for (const [place, item] of listed(content).entries()) {
    const entry = Cluster.safeParse(item)
    if (entry.success) entries.set(place, entry.data)
  }
  return entries
}

/** No schema's rule, since those are left out where anything else is wrong. */
function doubledIds(content: unknown, lineOf: ParsedConfig['lineOf']): ConfigFault[] {
  const ids = listed(content).map((item) => WithId.safeParse(item).data?.id)
  return ids.flatMap((id, place) => {
    if (id === undefined || ids.indexOf(id) === place) return []
    const path = ['clusters', place, 'id']
    return [{ path: written(path), line: lineOf(path), message: `is used twice: ${id}` }]
  })
}

function toFaults(issue: z.core.$ZodIssue, lineOf: (path: readonly PropertyKey[]) => number): ConfigFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key]
      return { path: written(path), line: lineOf(path), message: 'is not known' }
    })
  }
  const { path } = issue
  return [{ path: written(path), line: lineOf(path), message: wordOf(issue) }]
}

/** A union says only that nothing fitted; its first alternative says what was expected. */
function wordOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union') return issue.errors[0]?.[0]?.message ?? issue.message
  return issue.message
}

export function written(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return text === '' ? '(file)' : text.replace(/^\./, '')
}

/** Where the deepest part of the path begins that the file has: what is missing is named on its parent's line. */
function offsetOf(contents: ParsedNode | null, path: readonly PropertyKey[]): number {
  let node: unknown = contents
  let offset = contents?.range?.[0] ?? 0
  for (const part of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => String(key) === String(part)) : undefined
    const next = isPair(pair) ? pair.value : itemOf(node, part)
    const from = isPair(pair) ? pair.key : next
    if (!isNode(from)) break
    offset = from.range?.[0] ?? offset
    node = next
  }
  return offset
}

function itemOf(node: unknown, part: PropertyKey): unknown {
  return isNode(node) && 'items' in node && Array.isArray(node.items) && typeof part === 'number'
    ? node.items[part]
    : undefined
}
