import { endpoints } from '@tidemark/contract'
import type { Clusters } from '../../collect/connected-cluster.ts'
import type { Route } from '../../http/route.ts'
import { snapshotRoute } from '../../http/snapshot-route.ts'
import { deleteJobList } from './delete-job-list.ts'
import { deleteJobPage } from './delete-job-page.ts'

export function deleteRoutes(clusters: Clusters): readonly Route[] {
  return [
    snapshotRoute(endpoints.deleteJobs, clusters, (snapshot, { query }) => deleteJobList(snapshot, query)),
    snapshotRoute(endpoints.deleteJob, clusters, (snapshot, { params }) => deleteJobPage(snapshot, params)),
  ]
}
