import type { JobPage, RequestedBackup, Trouble } from '@tidemark/contract'
import type { OperationEntry } from './entry.ts'
import type { Registry } from './registry.ts'

/** What the screens that read may know of operations. */
export interface OperationLog {
  /** Rises with each change of a cluster's operations. */
  revision(clusterId: string): number
  /** Backups that were sent and that the views do not show yet. */
  requested(clusterId: string): readonly RequestedBackup[]
  /** Steps OceanBase refused, newest first. */
  refused(clusterId: string): readonly Trouble[]
  /** The statement of a backup this console sent. */
  statement(clusterId: string, operationId: string): JobPage['statement']
}

export function createOperationLog(registry: Registry): OperationLog {
  return {
    revision: (clusterId) => registry.revision(clusterId),
    requested: (clusterId) => registry.of(clusterId).flatMap(toRequested),
    refused: (clusterId) => registry.of(clusterId).flatMap(toTroubles).reverse(),
    statement(clusterId, operationId) {
      const [step] = registry.find(clusterId, operationId)?.steps ?? []
      if (step === undefined || step.sentAtMs === null) return null
      return { operationId, sql: step.sql, sentAt: toInstant(step.sentAtMs) }
    },
  }
}

function toRequested({ kind, operationId, steps }: OperationEntry): RequestedBackup[] {
  if (kind !== 'start-backup') return []
  return steps.flatMap(({ outcome, settlement, sentAtMs, plan }) => {
    const sent = outcome === 'accepted' || outcome === 'unknown'
    if (!sent || settlement === 'seen' || sentAtMs === null) return []
    const tenantIds = plan.tenants.map(({ tenantId }) => tenantId)
    return [{ operationId, tenantIds, sentAt: toInstant(sentAtMs), outcome }]
  })
}

function toTroubles({ steps }: OperationEntry): Trouble[] {
  return steps.flatMap(({ outcome, answeredAtMs, plan, problem }) => {
    if (outcome !== 'refused' || answeredAtMs === null) return []
    const at = toInstant(answeredAtMs)
    const code = problem?.obError?.code ?? null
    return plan.tenants.map((tenant) => ({ at, kind: 'operation-refused', ...tenant, jobId: null, code }))
  })
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString()
}
