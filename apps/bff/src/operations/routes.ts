import { endpoints } from '@tidemark/contract'
import { type Route, route } from '../http/route.ts'
import type { Operations } from './operations.ts'

export function operationRoutes(operations: Operations): readonly Route[] {
  return [
    route(endpoints.planOperation, ({ params, body }) => operations.plan(params.clusterId, body)),
    route(endpoints.operation, ({ params }) => operations.find(params.clusterId, params.operationId)),
    route(endpoints.runOperation, ({ params }) => operations.run(params.clusterId, params.operationId)),
  ]
}
