import type { JobKey as JobIds } from '@tidemark/oceanbase'

interface OfJob {
  readonly TENANT_ID: number | null
  readonly JOB_ID: string | null
}

/** A row and the key it has. */
export interface Seen<Row> {
  readonly ids: JobIds
  readonly row: Row
}

/** Of which job a row is, or null for one without an id. */
export function idsOf({ TENANT_ID, JOB_ID }: OfJob, ownTenantId: number): JobIds | null {
  return JOB_ID === null ? null : { tenantId: TENANT_ID ?? ownTenantId, jobId: JOB_ID }
}

/** Rows with their keys; those without an id are left out. */
export function seenIn<Row extends OfJob>(rows: readonly Row[], ownTenantId: number): readonly Seen<Row>[] {
  return rows.flatMap((row) => {
    const ids = idsOf(row, ownTenantId)
    return ids === null ? [] : [{ ids, row }]
  })
}
