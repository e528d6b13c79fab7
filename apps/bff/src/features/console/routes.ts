import { endpoints } from '@tidemark/contract'
import type { Clusters } from '../../collect/connected-cluster.ts'
import { AppError } from '../../http/app-error.ts'
import { type Route, route } from '../../http/route.ts'
import { type ConsoleFacts, consoleInfo } from './read-model.ts'

export function consoleRoutes(clusters: Clusters, facts: ConsoleFacts): readonly Route[] {
  return [
    route(endpoints.console, () => consoleInfo(clusters.all(), facts)),
    route(endpoints.version, () => ({ version: facts.version, commit: facts.commit, node: process.version })),
    route(endpoints.refresh, ({ params }) => {
      const cluster = clusters.get(params.clusterId)
      if (cluster === null) throw new AppError('not-found', { detail: 'No such cluster.' })
      cluster.refresh()
      return {}
    }),
  ]
}
