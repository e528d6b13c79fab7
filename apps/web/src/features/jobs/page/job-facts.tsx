import type { JobPage } from '@tidemark/contract'
import { Fragment, useRef } from 'react'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Button } from '../../../ui/button.tsx'
import { CopyText } from '../../../ui/copy-text.tsx'
import { useCopy } from '../../../ui/use-copy.ts'
import { columnMeaning } from './column-meaning.ts'
import { taskFacts } from './task-facts.ts'

interface Fact {
  readonly name: string
  readonly value: string | null
  readonly read: boolean
  readonly meaning: string
}

/** Every column of the job's view and of its task's, as OceanBase has it, with what it means. */
export function JobFacts({ page }: { readonly page: JobPage }) {
  const t = useT()
  const table = useRef<HTMLTableElement>(null)
  const { copied, copy } = useCopy()
  const groups = useFacts(page)
  const text = groups
    .map(({ title, facts }) => [title, ...facts.map(({ name, value }) => `${name}\t${value ?? 'NULL'}`)].join('\n'))
    .join('\n\n')
  return (
    <section className="section" aria-labelledby="job-facts">
      <div className="section-head">
        <h2 id="job-facts">{t('jobs.page.facts')}</h2>
        <span className="caption mono">{page.viewName}</span>
        <Button
          small
          look="quiet"
          icon={copied ? 'check' : 'copy'}
          className="push"
          onClick={() => copy(text, table.current)}
        >
          {t(copied ? 'jobs.copied' : 'jobs.page.facts.copy')}
        </Button>
      </div>
      <table className="table table--flow table--compact table--cards card-plain column-facts" ref={table}>
        <caption className="sr">{t('jobs.page.facts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('jobs.page.facts.column')}</th>
            <th scope="col">{t('jobs.page.facts.value')}</th>
            <th scope="col">{t('jobs.page.facts.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ title, facts }) => (
            <Fragment key={title}>
              <tr className="group">
                <th scope="rowgroup" colSpan={3}>
                  {title}
                </th>
              </tr>
              {facts.map((fact) => (
                <FactRow key={fact.name} fact={fact} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function useFacts({ columns, task }: JobPage): { title: string; facts: Fact[] }[] {
  const t = useT()
  const job = columns.map((column) => ({ ...column, meaning: columnMeaning(t, column.name) }))
  const ofTask = task === null ? [] : taskFacts(task)
  return [
    { title: t('jobs.page.facts.job'), facts: job },
    {
      title: t('jobs.page.facts.task'),
      facts: ofTask.map((fact) => ({ ...fact, read: true, meaning: t(`jobs.task.${fact.name}`) })),
    },
  ].filter(({ facts }) => facts.length > 0)
}

function FactRow({ fact: { name, value, read, meaning } }: { readonly fact: Fact }) {
  const t = useT()
  return (
    <tr>
      <th scope="row" className="mono">
        {name}
      </th>
      <td className="wrap">
        {value === null ? (
          <span className="ink-3">{t(read ? 'jobs.page.facts.null' : 'jobs.page.facts.not-read')}</span>
        ) : (
          <CopyText text={value} />
        )}
      </td>
      <td className="ink-2">{meaning}</td>
    </tr>
  )
}
