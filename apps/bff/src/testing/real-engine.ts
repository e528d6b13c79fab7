import type { DatabaseTarget } from '../db/database-target.ts'

/**
 * The real engine that `npm run conformance -- --engine` starts; nothing else names one, since these tests write to it.
 * It has one tenant, so root may log in as `root@sys`.
 */
export function engineTarget(): DatabaseTarget {
  const given = process.env.TIDEMARK_ENGINE_URL
  if (given === undefined) throw new Error('There is no engine: npm run conformance -- --engine starts one.')
  const { hostname, port } = new URL(given)
  return {
    ...{ host: hostname, port: Number(port), clusterName: null, tls: null },
    ...{ user: 'root', tenant: 'sys', password: null },
  }
}
