import { endpoints } from '@tidemark/contract'
import type { Clusters } from '../../collect/connected-cluster.ts'
import type { Route } from '../../http/route.ts'
import { snapshotRoute } from '../../http/snapshot-route.ts'
import { destinationList } from './read-model.ts'

export function destinationRoutes(clusters: Clusters): readonly Route[] {
  return [snapshotRoute(endpoints.destinations, clusters, destinationList)]
}
