import { endpoints } from '@tidemark/contract'
import type { Clusters } from '../../collect/connected-cluster.ts'
import type { Route } from '../../http/route.ts'
import { snapshotRoute } from '../../http/snapshot-route.ts'
import type { OperationLog } from '../../operations/operation-log.ts'
import { jobList } from './job-list.ts'
import { jobPage } from './job-page.ts'

export function jobRoutes(clusters: Clusters, log: OperationLog): readonly Route[] {
  return [
    snapshotRoute(endpoints.jobs, clusters, (snapshot, { query }) => jobList(snapshot, query)),
    snapshotRoute(endpoints.job, clusters, (snapshot, { params }) => jobPage(snapshot, params, log), {
      alsoRevision: ({ id }) => log.revision(id),
    }),
  ]
}
