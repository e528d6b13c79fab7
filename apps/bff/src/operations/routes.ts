import { endpoints } from '@tidemark/contract'
import type { Clusters } from '../collect/connected-cluster.ts'
import { AppError } from '../http/app-error.ts'
import { type Route, route } from '../http/route.ts'
import type { Operations } from './operations.ts'

/** Planning, running and looking at operations, and asking a cluster anew. */
export function operationRoutes(operations: Operations, clusters: Clusters): readonly Route[] {
  return [
    route(endpoints.planOperation, ({ params, body }) => operations.plan(params.clusterId, body)),
    route(endpoints.runOperation, ({ params }) => operations.run(params.clusterId, params.operationId)),
    route(endpoints.operation, ({ params }) => {
      clusters.get(params.clusterId)?.watched()
      return operations.get(params.clusterId, params.operationId)
    }),
    route(endpoints.refresh, ({ params }) => {
      const cluster = clusters.get(params.clusterId)
      if (cluster === null) throw new AppError('not-found', { detail: 'No such cluster.' })
      cluster.watched()
      cluster.refresh()
      return {}
    }),
  ]
}
