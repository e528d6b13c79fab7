import { basename } from 'node:path'
import { type Preparations, prepare } from './preparations.ts'
import type { Expectation, Rule, Step } from './rule.ts'

/** A line of a file of rules that says nothing the vocabulary knows. */
class BadRule extends Error {
  override readonly name = 'BadRule'
}

/** Settings of the whole file when they stand before its first rule, of the rule when after. */
const SETTINGS = ['source', 'world', 'on', 'needs'] as const
const SAYING = /^(?:(query|parse|prepare|begin|until|always|watch|mysql2|execute)((?: [\w.]+)*?) )?([\w$.]+): (.*)$/
const DOING = /^(open|send|finish|advance|fault|heal|account|restart|leave)\b ?(?:([\w$.]+)(?: (.*))?)?$/

interface Draft {
  id: string
  title: string
  settings: Map<string, string>
  steps: DraftStep[]
}

type DraftStep = Omit<Step, 'expected'> & { expected: Expectation[] }

/** Reads a file of rules; `$1` and the like of a preparation are put in. @throws BadRule */
export function parseRules(file: string, text: string, preparations: Preparations): readonly Rule[] {
  const rules: Draft[] = []
  const common = new Map<string, string>()
  for (const { line, number } of linesOf(text)) {
    const at = `${basename(file)}:${number}`
    const rule = rules.at(-1)
    const [, word = '', rest = ''] = /^(\S+)(?: (.*))?$/.exec(line) ?? []
    if (word === 'rule') rules.push(begin(rest, at))
    else if (isSetting(word)) (rule?.settings ?? common).set(word, rest)
    else if (rule === undefined) throw new BadRule(`${at}: a step before the first rule`)
    else
      for (const each of word === 'given' ? prepared(preparations, rest, at) : [line]) addLine(rule, each, number, at)
  }
  return rules.map((draft) => finish(draft, common, file))
}

function linesOf(text: string): readonly { readonly line: string; readonly number: number }[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: line.trimEnd(), number: index + 1 }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
}

function begin(head: string, at: string): Draft {
  const [, id, title] = /^([A-Z]{2}-[\w-]+) (.+)$/.exec(head) ?? []
  if (id === undefined || title === undefined) throw new BadRule(`${at}: a rule needs an id and a title`)
  return { id, title, settings: new Map(), steps: [] }
}

function isSetting(word: string): boolean {
  return SETTINGS.some((setting) => setting === word)
}

function prepared(preparations: Preparations, call: string, at: string): readonly string[] {
  const text = prepare(preparations, call)
  if (text === null) throw new BadRule(`${at}: no preparation is called so: ${call}`)
  return linesOf(text).map(({ line }) => line)
}

/** A step, or what is expected of the one before it. */
function addLine({ steps }: Draft, line: string, number: number, at: string): void {
  const [, word, of = ''] = /^ {2}(\S+)(?: (.*))?$/.exec(line) ?? []
  if (word === undefined) steps.push(step(line, number, at))
  else if (steps.length > 0) steps.at(-1)?.expected.push({ word, of })
  else throw new BadRule(`${at}: nothing was done that could be answered`)
}

/** `mysql_tenant: SELECT 1` · `until 60 sys: SELECT 1` · `advance 30` */
function step(line: string, number: number, at: string): DraftStep {
  const [, verb = 'query', options = '', session, said] = SAYING.exec(line) ?? []
  if (session !== undefined && said !== undefined) {
    return { verb, session, options: options.trim(), text: unquoted(said), expected: [], line: number }
  }
  const [, doing, who = '', rest = ''] = DOING.exec(line) ?? BODY.exec(line) ?? []
  if (doing === undefined) throw new BadRule(`${at}: not understood: ${line}`)
  return { verb: doing, session: who, options: rest, text: '', expected: [], line: number }
}

/** `fault { … }`: nobody in particular acts. */
const BODY = /^(fault|account)()? (\{.*\})$/

/** A statement with line breaks or stray bytes is written as JSON writes texts. */
function unquoted(said: string): string {
  if (!said.startsWith('"')) return said
  const text: unknown = JSON.parse(said)
  return String(text)
}

function finish({ id, title, settings, steps }: Draft, common: ReadonlyMap<string, string>, file: string): Rule {
  const setting = (name: (typeof SETTINGS)[number]) => settings.get(name) ?? common.get(name) ?? ''
  const words = (name: (typeof SETTINGS)[number]) => setting(name).split(' ').filter(Boolean)
  return {
    id,
    title,
    source: setting('source'),
    world: setting('world') || 'blank',
    versions: words('on'),
    needs: words('needs'),
    steps,
    file,
  }
}
