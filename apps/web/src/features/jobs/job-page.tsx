import { useParams } from '@tanstack/react-router'
import { JobView } from './page/job-view.tsx'

/** The page of one job, by its address. */
export function JobPage() {
  const { tenantId, jobId } = useParams({ strict: false })
  return <JobView tenantId={Number(tenantId)} jobId={jobId ?? ''} />
}
