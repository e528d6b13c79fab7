import type { JobRef, OperationStep } from '@tidemark/contract'

export interface ResultRow {
  readonly tenantName: string
  readonly jobs: readonly JobRef[]
}

/** A row for each tenant of a step with the jobs it was tied to; the parent of a cluster job stands under `sys`. */
export function resultRows({ tenants, jobs }: OperationStep): readonly ResultRow[] {
  const named = new Set(tenants.map((tenant) => tenant.tenantId))
  const parents = jobs.filter((job) => !named.has(job.tenantId))
  return [
    ...(parents.length > 0 || tenants.length === 0 ? [{ tenantName: 'sys', jobs: parents }] : []),
    ...tenants.map(({ tenantId, tenantName }) => ({
      tenantName,
      jobs: jobs.filter((job) => job.tenantId === tenantId),
    })),
  ]
}
