import type { DeleteJob } from '@tidemark/contract'
import type { Format } from '../lib/format/use-format.ts'
import { type Translate, useT } from '../lib/i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'

const MOST_IDS = 6

/** What a delete job deletes, in a few words: `Sets 3, 4`. */
export function deleteTitle(t: Translate, { deletes, ids, rawType }: DeleteJob): string {
  const named = ids.length > MOST_IDS ? `${ids.slice(0, MOST_IDS).join(', ')} …` : ids.join(', ')
  return t(`delete-kind.title.${deletes}`, { ids: named, said: rawType })
}

/** The kind of a delete is slate and shape, as a backup's is. */
export function DeleteKindWord({ job }: { readonly job: DeleteJob }) {
  const t = useT()
  return (
    <span className="kind" data-kind="delete">
      <Icon name="delete" />
      <span>{deleteTitle(t, job)}</span>
    </span>
  )
}

/** What came of a delete job: how much of what it found is gone, or why it failed. */
export function deleteResult({ t, format }: { t: Translate; format: Format }, job: DeleteJob): string {
  const { state, taskCount, doneTaskCount, result, comment } = job
  if (state === 'failed') return [result, shortComment(comment)].filter((part) => part !== null && part !== 0).join(' ')
  if (job.isParent || taskCount === null) return ''
  const count = format.count(taskCount)
  if (state === 'queued') return ''
  if (state === 'running') return t('deletes.result.later', { count })
  if (taskCount === 0) return state === 'completed' ? t('deletes.result.nothing') : ''
  if (doneTaskCount === taskCount) return t('deletes.result.all', { count })
  return t('deletes.result.some', { done: format.count(doneTaskCount ?? 0), count })
}

/** Where it failed and the trace are for the job's page; of why nothing was deleted OceanBase says it in a few words. */
function shortComment(comment: string | null): string | null {
  return comment === null || /^\((?:ROOTSERVICE|SERVER)\)/.test(comment) ? null : comment
}
