import { Navigate } from '@tanstack/react-router'
import { useIsFramed } from '../lib/frame-context.ts'
import { useT } from '../lib/i18n/use-t.ts'
import { placePath } from '../lib/place.ts'
import { useConsole } from '../lib/use-console.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

/** The address without a page leads to the first cluster. */
export function Home() {
  const t = useT()
  const framed = useIsFramed()
  const { data, error, refetch } = useConsole()
  const first = data?.clusters[0]
  if (first !== undefined) return <Navigate to={placePath(first.clusterId, { page: 'overview' }, framed)} replace />
  return (
    <main className="page-fault">
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <EmptyState title={t('no-clusters.title')} why={t('no-clusters.why')} />}
      {data === undefined && error === null && <Skeleton rows={3} />}
    </main>
  )
}
