import { useParams } from '@tanstack/react-router'
import { DeleteJobView } from './deletes/delete-job-view.tsx'

/** The page of one delete job, by its address. */
export function DeleteJobPage() {
  const { tenantId, jobId } = useParams({ strict: false })
  return <DeleteJobView tenantId={Number(tenantId)} jobId={jobId ?? ''} />
}
