import type { DeleteTask } from '@tidemark/contract'
import { JobStateWord } from '../../../domain/job-state.tsx'
import { StorageUri } from '../../../domain/storage-uri.tsx'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'

/** What the job deletes, a set or a piece a row; null: it is not told. */
export function DeleteTasks({ tasks }: { readonly tasks: readonly DeleteTask[] | null }) {
  const t = useT()
  const none = tasks === null ? t('delete-job.tasks.later') : t('delete-job.tasks.none')
  return (
    <section aria-labelledby="delete-tasks">
      <div className="section-head">
        <h2 id="delete-tasks">{t('delete-job.tasks')}</h2>
      </div>
      {tasks === null || tasks.length === 0 ? <p className="ink-3">{none}</p> : <TaskTable tasks={tasks} />}
    </section>
  )
}

function TaskTable({ tasks }: { readonly tasks: readonly DeleteTask[] }) {
  const t = useT()
  return (
    <div className="table-wrap">
      <table className="table table--flow table--compact table--cards card-plain">
        <caption className="sr">{t('delete-job.tasks.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('delete-task.col.state')}</th>
            <th scope="col">{t('delete-task.col.target')}</th>
            <th scope="col" className="num">
              {t('delete-task.col.done')}
            </th>
            <th scope="col" className="num">
              {t('delete-task.col.took')}
            </th>
            <th scope="col">{t('delete-task.col.path')}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <TaskLine key={task.taskId} task={task} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TaskLine({ task }: { readonly task: DeleteTask }) {
  const t = useT()
  const format = useFormat()
  const { startedAt, endedAt, totalCount, finishedCount, path, comment } = task
  const took = startedAt === null || endedAt === null ? null : Date.parse(endedAt) - Date.parse(startedAt)
  const target = t(`delete-task.${task.target}`, {
    id: task.targetId ?? '',
    round: task.roundId ?? '',
    said: task.rawType,
  })
  return (
    <tr>
      <td>
        <JobStateWord state={task.state} rawStatus={task.rawStatus} pill={task.state === 'failed'} />
      </td>
      <td>
        {target}
        {comment !== null && <span className="sub wrap"> {comment}</span>}
      </td>
      <td className="num" data-label={t('delete-task.col.done')}>
        {totalCount === null
          ? t('ui.none')
          : t('delete-job.fact.done.of', { done: finishedCount ?? 0, count: totalCount })}
      </td>
      <td className="num" data-label={t('delete-task.col.took')}>
        {took === null ? t('ui.none') : format.duration(took)}
      </td>
      <td className="wide-only">{path === null ? t('ui.none') : <StorageUri uri={path} />}</td>
    </tr>
  )
}
