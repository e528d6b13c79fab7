import { ARCHIVE_STATES, BLOCKER_CODES, type Blocker, type Effect, type NoteParams } from '@tidemark/contract'
import type { Format } from '../lib/format/use-format.ts'
import type { MessageParams, Translate } from '../lib/i18n/use-t.ts'
import { shortVersion } from './short-version.ts'

export interface NoteWords {
  readonly t: Translate
  readonly format: Pick<Format, 'duration' | 'bytes' | 'instant'>
  /** A tenant's name by its id. */
  readonly tenantName: (tenantId: number) => string
}

/** Why an act cannot be done now, as part of a sentence: `archive is interrupted, OceanBase would refuse (9040)`. */
export function blockerWords(words: NoteWords, { code, tenantId, params }: Blocker): string {
  return words.t(`blocker.${code}`, wordParams(words, tenantId, params))
}

/** What an act causes, as a sentence. */
export function effectWords(words: NoteWords, { code, tenantId, params }: Effect): string {
  return words.t(`effect.${code}`, wordParams(words, tenantId, params))
}

/** Codes among the parameters become words, stretches get their units, the tenant its name. */
function wordParams({ t, format, tenantName }: NoteWords, tenantId: number | null, params: NoteParams): MessageParams {
  const { reason, ...others } = params
  const worded = Object.entries(others).map(([key, value]): [string, string | number] => {
    if (key === 'lagMs') return ['lag', format.duration(Number(value))]
    if (key === 'bytes') return [key, format.bytes(Number(value))]
    if (key === 'at') return [key, format.instant(String(value))]
    if (key === 'state') return [key, archiveWord(t, String(value))]
    if (key === 'needs') return [key, shortVersion(String(value))]
    return [key, Array.isArray(value) ? value.join(', ') : value]
  })
  const filled = { ...(tenantId === null ? {} : { tenant: tenantName(tenantId) }), ...Object.fromEntries(worded) }
  return reason === undefined ? filled : { ...filled, reason: reasonWord(t, String(reason), filled) }
}

function archiveWord(t: Translate, state: string): string {
  const known = ARCHIVE_STATES.find((candidate) => candidate === state)
  return known === undefined ? state : t(`archive-state.${known}`)
}

const NOT_DELETABLE = ['gone', 'running', 'active', 'elsewhere'] as const

/** A blocker as the reason of an effect: its own places are filled from the effect's parameters. */
function reasonWord(t: Translate, reason: string, params: MessageParams): string {
  const known = BLOCKER_CODES.find((candidate) => candidate === reason)
  if (known !== undefined) return t(`blocker.${known}`, params)
  const alone = NOT_DELETABLE.find((candidate) => candidate === reason)
  return alone === undefined ? reason : t(`not-deletable.${alone}`)
}
