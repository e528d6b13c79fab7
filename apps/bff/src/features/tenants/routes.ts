import { endpoints } from '@tidemark/contract'
import type { Clusters } from '../../collect/connected-cluster.ts'
import type { Route } from '../../http/route.ts'
import { snapshotRoute } from '../../http/snapshot-route.ts'
import { tenantList, tenantPage } from './read-model.ts'

export function tenantRoutes(clusters: Clusters): readonly Route[] {
  return [
    snapshotRoute(endpoints.tenants, clusters, tenantList),
    snapshotRoute(endpoints.tenant, clusters, (snapshot, { params }) => tenantPage(snapshot, params.tenantId)),
  ]
}
