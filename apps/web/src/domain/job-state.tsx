import type { JobState } from '@tidemark/contract'
import { useT } from '../lib/i18n/use-t.ts'
import type { IconName } from '../ui/icon-name.ts'
import { StateWord } from '../ui/state-word.tsx'
import type { Tone } from '../ui/tone.ts'

/** How each state of a job is drawn; a new state does not compile until it is here. */
export const JOB_STATE_LOOK = {
  queued: { tone: 'live', icon: 'queued' },
  running: { tone: 'live', icon: 'running' },
  canceling: { tone: 'live', icon: 'canceling' },
  completed: { tone: 'good', icon: 'completed' },
  failed: { tone: 'bad', icon: 'failed' },
  canceled: { tone: 'quiet', icon: 'canceled' },
  unknown: { tone: 'quiet', icon: 'unknown' },
} as const satisfies Record<JobState, { tone: Tone; icon: IconName }>

interface JobStateWordProps {
  readonly state: JobState
  /** OceanBase's own word, shown where ours says less. */
  readonly rawStatus?: string
  readonly pill?: boolean
}

export function JobStateWord({ state, rawStatus, pill = false }: JobStateWordProps) {
  const t = useT()
  const { tone, icon } = JOB_STATE_LOOK[state]
  const said = rawStatus === undefined ? undefined : t('job-state.said', { status: rawStatus })
  return (
    <StateWord tone={tone} icon={icon} pill={pill} title={said}>
      {t(`job-state.${state}`)}
      {state === 'unknown' && rawStatus !== undefined && <span className="sub"> {rawStatus}</span>}
    </StateWord>
  )
}
