import { endpoints } from '@tidemark/contract'
import type { Clusters } from '../../collect/connected-cluster.ts'
import type { Route } from '../../http/route.ts'
import { snapshotRoute } from '../../http/snapshot-route.ts'
import { archiveLog } from './archive-log.ts'
import { restorePreview } from './restore-preview.ts'

export function recoveryRoutes(clusters: Clusters): readonly Route[] {
  return [
    snapshotRoute(endpoints.archiveLog, clusters, (snapshot, { params }) => archiveLog(snapshot, params.tenantId)),
    snapshotRoute(endpoints.restorePreview, clusters, (snapshot, { params, query }) =>
      restorePreview(snapshot, params.tenantId, query),
    ),
  ]
}
