import { useEffect, useRef } from 'react'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Button } from '../../../ui/button.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import type { JobPages } from './use-job-pages.ts'

/** Rows are asked for before the reader reaches the end. */
const AHEAD = '600px'

interface ListFootProps {
  readonly pages: JobPages
  readonly total: number
}

/** How much of the list is here; coming near it loads more, and so does its button. */
export function ListFoot({ pages, total }: ListFootProps) {
  const t = useT()
  const format = useFormat()
  const foot = useRef<HTMLDivElement>(null)
  const { jobs, hasMore, loadingMore, moreError, loadMore } = pages
  useNear(foot, hasMore && !loadingMore && moreError === null ? loadMore : null)
  const params = { shown: format.count(jobs.length), total: format.count(Math.max(total, jobs.length)) }
  return (
    <div className="table-foot" ref={foot}>
      <span aria-live="polite">
        {loadingMore ? t('jobs.loading-more') : t(hasMore ? 'jobs.foot' : 'jobs.foot.all', params)}
      </span>
      {moreError !== null && <ProblemNotice error={moreError} onRetry={loadMore} />}
      {hasMore && !loadingMore && (
        <Button small look="quiet" onClick={loadMore}>
          {t('jobs.load-more')}
        </Button>
      )}
      <span className="push opt">{t('jobs.foot.keys')}</span>
    </div>
  )
}

function useNear(element: React.RefObject<Element | null>, act: (() => void) | null): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  const wanted = act !== null
  useEffect(() => {
    if (!wanted || element.current === null || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current?.()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, wanted])
}
