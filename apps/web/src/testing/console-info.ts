import type { ClusterLogin, ClusterSummary, ConsoleInfo } from '@tidemark/contract'

/** A console with one cluster, `demo`, connected as sys unless told otherwise. */
export function consoleInfo(
  login: ClusterLogin = { as: 'sys' },
  over: Partial<Pick<ClusterSummary, 'version' | 'missing' | 'freshness' | 'withoutBackup'>> = {},
): ConsoleInfo {
  return {
    version: '1.0.0',
    clusters: [
      {
        clusterId: 'demo',
        displayName: 'Demo',
        login,
        version: '4.3.5.5',
        missing: [],
        demo: true,
        freshness: { state: 'live', cause: null },
        withheld: [],
        withoutBackup: null,
        runningJobs: 0,
        failedLastDay: 0,
        ...over,
      },
    ],
    signIn: 'none',
    frameAncestors: [],
  }
}
