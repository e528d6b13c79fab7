import { endpoints } from '@tidemark/contract'
import type { Clusters } from '../../collect/connected-cluster.ts'
import type { Route } from '../../http/route.ts'
import { snapshotRoute } from '../../http/snapshot-route.ts'
import type { OperationLog } from '../../operations/operation-log.ts'
import { overview } from './read-model.ts'

export function overviewRoutes(clusters: Clusters, log: OperationLog): readonly Route[] {
  return [
    snapshotRoute(endpoints.overview, clusters, (snapshot, { query }) => overview(snapshot, query, log), {
      alsoRevision: ({ id }) => log.revision(id),
    }),
  ]
}
