import type { TimelineLane } from '@tidemark/contract'
import { isOpen } from '../../../domain/is-open.ts'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { type LaneCaption, laneCaption } from './lane-caption.ts'
import { useJobWords } from './use-job-words.ts'

export interface LaneWords {
  readonly caption: string
  readonly tone: LaneCaption['tone']
  /** The lane in a sentence, for those who do not see it. */
  readonly label: string
}

/** A lane in words: what stands under its name, and what it holds. */
export function useLaneWords(lane: TimelineLane): LaneWords {
  const t = useT()
  const format = useFormat()
  const jobWords = useJobWords()
  const said = laneCaption(lane)
  const archive = t(`timeline.archive.${lane.archiveState}`)
  const captionOf = () => {
    if (said.says === 'running') return jobWords.running(said.job)
    if (said.says === 'lag' || said.says === 'lagging') {
      return t('timeline.archive.lag', { lag: format.duration(said.lagMs) })
    }
    return archive
  }
  return {
    caption: captionOf(),
    tone: said.tone,
    label: t('timeline.lane', {
      tenant: lane.tenant.tenantName,
      jobs: lane.jobs.length,
      running: lane.jobs.filter(isOpen).length,
      failed: lane.jobs.filter((job) => job.state === 'failed').length,
      archive,
    }),
  }
}
