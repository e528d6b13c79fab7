import { JOB_STATES, type JobList, type JobState } from '@tidemark/contract'
import { JOB_STATE_LOOK } from '../../../domain/job-state.tsx'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Counts } from '../../../ui/counts.tsx'

/** These are listed only while some job is in them. */
const SELDOM: readonly JobState[] = ['canceling', 'unknown']
const ALL = 'all'

interface JobCountsProps {
  readonly counts: JobList['counts']
  readonly states: readonly JobState[]
  readonly onStates: (states: readonly JobState[]) => void
}

/** How many jobs are in each state; pressing one shows only those, pressing it again shows all. */
export function JobCounts({ counts, states, onStates }: JobCountsProps) {
  const t = useT()
  const total = JOB_STATES.reduce((sum, state) => sum + counts[state], 0)
  const listed = JOB_STATES.filter((state) => !SELDOM.includes(state) || counts[state] > 0 || states.includes(state))
  const filters = listed.map((state) => ({
    key: state,
    label: t(`jobs.count.${state}`),
    count: counts[state],
    pressed: states.includes(state),
    ...JOB_STATE_LOOK[state],
  }))
  const press = (key: string) => {
    const state = JOB_STATES.find((known) => known === key)
    onStates(state === undefined || states.includes(state) ? [] : [state])
  }
  return (
    <Counts
      label={t('jobs.counts')}
      filters={[{ key: ALL, label: t('jobs.count.all'), count: total, pressed: states.length === 0 }, ...filters]}
      onPress={press}
    />
  )
}
