import type { BackupJob } from '@tidemark/contract'
import { useFormat } from '../lib/format/use-format.ts'
import { useT } from '../lib/i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import { phaseFraction, waitWords } from './progress-words.ts'

type Moving = Pick<BackupJob, 'progress' | 'inputBytes' | 'outputBytes'>

/** How far a job is in numbers, and what it waits for. */
export function ProgressLine({ job: { progress, inputBytes, outputBytes } }: { readonly job: Moving }) {
  const t = useT()
  const format = useFormat()
  const fraction = progress === null ? null : phaseFraction(progress)
  const waits = progress === null ? null : waitWords({ t, format }, progress)
  return (
    <>
      <p className="progress-line">
        {fraction !== null && <span className="big">{format.percent(fraction)}</span>}
        {inputBytes !== null && <span>{t('jobs.page.read', { bytes: format.bytes(inputBytes) })}</span>}
        {outputBytes !== null && <span>{t('jobs.page.written', { bytes: format.bytes(outputBytes) })}</span>}
      </p>
      {waits !== null && (
        <p className="waits">
          <Icon name="clock" />
          {waits}
        </p>
      )}
    </>
  )
}
