import { quoteName, quoteText, type Statement, sql, uint64 } from '../literal.ts'
import { RefusedValue } from '../refused-value.ts'
import { instantToViewTime, type Scn } from '../scn.ts'
import { MAX_URI_BYTES } from '../storage-uri/text-rules.ts'

export interface RestoreTenant {
  /** What the new tenant is called. */
  readonly name: string
  /** The data destination and, unless the last set carries its own log, the archive's. Masked: this is only shown. */
  readonly from: readonly string[]
  readonly until: RestoreUntil
  readonly pools: string
  readonly locality: string | null
  readonly primaryZone: string | null
  /** 0 to 100; null leaves it to OceanBase. */
  readonly concurrency: number | null
}

/** An SCN, or an ISO 8601 instant written as the clock of a zone so many minutes east of UTC shows it. */
type RestoreUntil = { readonly scn: Scn } | { readonly at: string; readonly utcOffsetMinutes: number }

/**
 * The statement that restores a tenant, for people to run themselves in sys: the console never sends it. FROM and WITH
 * are lists inside one literal, so what parts them may not stand in their items.
 * @throws RefusedValue
 */
export function restoreTenant({ name, from, until, ...options }: RestoreTenant): Statement {
  const sources = from.map((uri) => withoutAny(uri, /,/)).join(',')
  return sql`ALTER SYSTEM RESTORE ${restoredName(name)} FROM ${quoteText(sources, MAX_URI_BYTES)} UNTIL ${untilClause(until)} WITH ${quoteText(optionText(options), MAX_OPTION_BYTES)}`
}

/** RESTORE_OPTION keeps so many bytes. */
const MAX_OPTION_BYTES = 4096

/** The new name of a tenant: `$` is refused (1235). @throws RefusedValue */
function restoredName(name: string) {
  if (name.includes('$')) throw new RefusedValue('not-a-name', 'a restored tenant has no $ in its name')
  return quoteName(name)
}

/** Whether RESTORE takes a tenant of this name. */
export function isRestorableName(name: string): boolean {
  return accepts(() => restoredName(name))
}

/** Whether a word can stand in the list of WITH: no `&`, which parts it, and nothing no literal takes. */
export function isRestoreOption(word: string): boolean {
  return word !== '' && accepts(() => quoteText(withoutAny(word, /[&\s]/), MAX_OPTION_BYTES))
}

function accepts(make: () => unknown): boolean {
  try {
    make()
    return true
  } catch (fault) {
    if (fault instanceof RefusedValue) return false
    throw fault
  }
}

function untilClause(until: RestoreUntil): Statement {
  if ('scn' in until) return sql`SCN = ${uint64(until.scn)}`
  return sql`TIME = ${quoteText(clockTime(until.at, until.utcOffsetMinutes), 26)}`
}

/** `YYYY-MM-DD hh:mm:ss.ffffff` as a clock so far east of UTC shows the instant. */
function clockTime(at: string, utcOffsetMinutes: number): string {
  const text = instantToViewTime(at)
  const shifted = new Date(Date.parse(`${text.slice(0, 10)}T${text.slice(11, 19)}Z`) + utcOffsetMinutes * 60_000)
  return `${shifted.toISOString().slice(0, 19).replace('T', ' ')}${text.slice(19)}`
}

function optionText({
  pools,
  locality,
  primaryZone,
  concurrency,
}: Omit<RestoreTenant, 'name' | 'from' | 'until'>): string {
  const options = [
    ['pool_list', pools],
    ['locality', locality],
    ['primary_zone', primaryZone],
    ['concurrency', concurrency === null ? null : String(concurrency)],
  ] as const
  return options.flatMap(([key, value]) => (value === null ? [] : [`${key}=${withoutAny(value, /&/)}`])).join('&')
}

function withoutAny(text: string, parting: RegExp): string {
  if (parting.test(text)) throw new RefusedValue('forbidden-character', 'the text holds what parts the list')
  return text
}
