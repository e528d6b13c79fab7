import { TASK_PHASES, type TaskProgress } from '@tidemark/contract'
import type { Format } from '../lib/format/use-format.ts'
import type { Translate } from '../lib/i18n/use-t.ts'

export interface Words {
  readonly t: Translate
  readonly format: Pick<Format, 'clock' | 'time' | 'duration' | 'percent'>
}

/** A phase by name; one we do not know stands as OceanBase wrote it. */
export function phaseName(t: Translate, phase: string): string {
  const known = TASK_PHASES.find((name) => name === phase)
  return known === undefined ? phase : t(`jobs.phase.${known}`)
}

/** How far the present phase is, 0 … 1; null for phases that OceanBase gives no measure of. */
export function phaseFraction({ phase, dataFraction, logFraction }: TaskProgress): number | null {
  if (phase === 'BACKUP_USER_DATA') return dataFraction
  return phase === 'BACKUP_LOG' ? logFraction : null
}

/** What a job in PREPARE_BACKUP_LOG waits for; null: it does not wait. */
export function waitWords({ t, format }: Words, progress: TaskProgress): string | null {
  const { waitsForCheckpointAt, checkpointBehindMs } = progress
  if (waitsForCheckpointAt === null) return null
  const at = format.time(waitsForCheckpointAt)
  if (checkpointBehindMs === null) return t('jobs.waits', { at })
  return t('jobs.waits.behind', { at, behind: format.duration(checkpointBehindMs) })
}

/** Where a running job stands, in a line. */
export function progressWords(words: Words, progress: TaskProgress): string {
  const waits = waitWords(words, progress)
  if (waits !== null) return waits
  const phase = phaseName(words.t, progress.phase)
  const fraction = phaseFraction(progress)
  return fraction === null ? phase : words.t('jobs.result.phase', { phase, percent: words.format.percent(fraction) })
}
