import type { Capability } from '@tidemark/contract'
import { useT } from '../lib/i18n/use-t.ts'
import { useCluster } from '../lib/use-console.ts'
import { shortVersion } from './short-version.ts'

/**
 * Why this cluster's version cannot do it, in words: `needs OceanBase 4.6.0; this cluster runs 4.3.5.5`. Null when it
 * can, or while nothing is known of the cluster: the plan of the act asks again. Goes to `off` of a button.
 */
export function useMissing(capability: Capability): string | null {
  const t = useT()
  const cluster = useCluster()
  const lack = cluster?.missing.find((one) => one.capability === capability)
  if (cluster === null || lack === undefined) return null
  const needs = shortVersion(lack.needs)
  return cluster.version === null
    ? t('blocker.version-unknown', { needs })
    : t('blocker.needs-version', { needs, runs: cluster.version })
}
