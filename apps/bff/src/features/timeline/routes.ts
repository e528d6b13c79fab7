import { endpoints } from '@tidemark/contract'
import type { Clusters } from '../../collect/connected-cluster.ts'
import type { Route } from '../../http/route.ts'
import { snapshotRoute } from '../../http/snapshot-route.ts'
import type { OperationLog } from '../../operations/operation-log.ts'
import { timeline } from './read-model.ts'

export function timelineRoutes(clusters: Clusters, log: OperationLog): readonly Route[] {
  return [
    snapshotRoute(endpoints.timeline, clusters, (snapshot, { query }) => timeline(snapshot, query, log), {
      alsoRevision: ({ id }) => log.revision(id),
    }),
  ]
}
