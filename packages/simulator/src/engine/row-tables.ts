import type { Change, Tables } from './tables.ts'

type Op = Change['op']

/** One of the engine's tables: rows by key, every change noted. */
export interface RowTable<Row> {
  /** Inserts, or replaces the row of the same key. */
  put(row: Readonly<Row>): void
  remove(row: Readonly<Row>): void
  values(): Iterable<Readonly<Row>>
  /** The rows of one tenant, in the order they came; without looking at those of the others. */
  ofTenant(tenantId: number): Iterable<Readonly<Row>>
  /** The row with the key of this one. */
  find(key: string): Readonly<Row> | undefined
}

export type RowTables = { readonly [T in keyof Tables]: RowTable<Tables[T]> } & {
  /** What changed since the last call: one change a row, its last. */
  drain(): readonly Change[]
  /** All rows as puts. */
  all(): Iterable<Change>
}

export function rowKey(...parts: readonly (string | number | bigint)[]): string {
  return parts.join('/')
}

/** Tables in memory, kept in the order their rows came. */
export function createRowTables(): RowTables {
  const pending = new Map<string, Change>()
  const listings: (() => Iterable<Change>)[] = []

  function define<Row extends object>(
    keyOf: (row: Readonly<Row>) => string,
    toChange: (op: Op, row: Readonly<Row>) => Change,
  ) {
    const rows = new Map<string, Readonly<Row>>()
    const owned = new Map<number, Map<string, Readonly<Row>>>()
    listings.push(() => [...rows.values()].map((row) => toChange('put', row)))
    function note(op: Op, row: Readonly<Row>, rowKey: string): void {
      const change = toChange(op, row)
      const key = `${change.table} ${rowKey}`
      pending.delete(key)
      pending.set(key, change)
    }
    return {
      put(row: Readonly<Row>) {
        const key = keyOf(row)
        rows.set(key, row)
        const own = owned.get(ownerOf(row)) ?? new Map<string, Readonly<Row>>()
        owned.set(ownerOf(row), own.set(key, row))
        note('put', row, key)
      },
      remove(row: Readonly<Row>) {
        const key = keyOf(row)
        if (!rows.delete(key)) return
        owned.get(ownerOf(row))?.delete(key)
        note('remove', row, key)
      },
      values: () => rows.values(),
      ofTenant: (tenantId: number) => owned.get(tenantId)?.values() ?? [],
      find: (key: string) => rows.get(key),
    }
  }

  return {
    ...defineTables(define),
    drain() {
      const changes = [...pending.values()]
      pending.clear()
      return changes
    },
    *all() {
      for (const listing of listings) yield* listing()
    },
  }
}

type Define = <Row extends object>(
  keyOf: (row: Readonly<Row>) => string,
  toChange: (op: Op, row: Readonly<Row>) => Change,
) => RowTable<Row>

interface OfTenant {
  readonly tenant_id: number
}

/** Rows that say nothing of a tenant are nobody's. */
function ownerOf(row: object): number {
  return 'tenant_id' in row && typeof row.tenant_id === 'number' ? row.tenant_id : 0
}

const byTenant = (row: OfTenant) => rowKey(row.tenant_id)
const byName = (row: OfTenant & { name: string }) => rowKey(row.tenant_id, row.name)
const byJob = (row: OfTenant & { job_id: bigint }) => rowKey(row.tenant_id, row.job_id)
const byTask = (row: OfTenant & { task_id: bigint }) => rowKey(row.tenant_id, row.task_id)
const bySet = (row: Tables['backup_set']) => rowKey(row.tenant_id, row.backup_set_id, row.dest_id)
const byRound = (row: Tables['archive_round']) => rowKey(row.tenant_id, row.dest_no, row.round_id)
const byPiece = (row: Tables['archive_piece']) => rowKey(row.tenant_id, row.dest_id, row.round_id, row.piece_id)

/** Keys as in tables.ts. */
function defineTables(define: Define) {
  return {
    tenant: define<Tables['tenant']>(byTenant, (op, row) => ({ table: 'tenant', op, row })),
    backup_job: define<Tables['backup_job']>(byJob, (op, row) => ({ table: 'backup_job', op, row })),
    backup_job_history: define<Tables['backup_job']>(byJob, (op, row) => ({ table: 'backup_job_history', op, row })),
    backup_task: define<Tables['backup_task']>(byTask, (op, row) => ({ table: 'backup_task', op, row })),
    backup_task_history: define<Tables['backup_task']>(byTask, (op, row) => ({
      table: 'backup_task_history',
      op,
      row,
    })),
    backup_set: define<Tables['backup_set']>(bySet, (op, row) => ({ table: 'backup_set', op, row })),
    archive_round: define<Tables['archive_round']>(byRound, (op, row) => ({ table: 'archive_round', op, row })),
    archive_round_history: define<Tables['archive_round']>(byRound, (op, row) => ({
      table: 'archive_round_history',
      op,
      row,
    })),
    archive_piece: define<Tables['archive_piece']>(byPiece, (op, row) => ({ table: 'archive_piece', op, row })),
    backup_parameter: define<Tables['backup_parameter']>(byName, (op, row) => ({ table: 'backup_parameter', op, row })),
    archive_dest: define<Tables['archive_dest']>(
      (row) => rowKey(row.tenant_id, row.dest_no, row.name),
      (op, row) => ({ table: 'archive_dest', op, row }),
    ),
    storage_info: define<Tables['storage_info']>(
      (row) => rowKey(row.tenant_id, row.dest_id),
      (op, row) => ({ table: 'storage_info', op, row }),
    ),
    delete_policy: define<Tables['delete_policy']>(
      (row) => rowKey(row.tenant_id, row.policy_name),
      (op, row) => ({ table: 'delete_policy', op, row }),
    ),
    validate_job: define<Tables['validate_job']>(byJob, (op, row) => ({ table: 'validate_job', op, row })),
    validate_job_history: define<Tables['validate_job']>(byJob, (op, row) => ({
      table: 'validate_job_history',
      op,
      row,
    })),
    validate_task: define<Tables['validate_task']>(byTask, (op, row) => ({ table: 'validate_task', op, row })),
    validate_task_history: define<Tables['validate_task']>(byTask, (op, row) => ({
      table: 'validate_task_history',
      op,
      row,
    })),
    delete_job: define<Tables['delete_job']>(byJob, (op, row) => ({ table: 'delete_job', op, row })),
    delete_job_history: define<Tables['delete_job']>(byJob, (op, row) => ({ table: 'delete_job_history', op, row })),
    delete_task: define<Tables['delete_task']>(byTask, (op, row) => ({ table: 'delete_task', op, row })),
    delete_task_history: define<Tables['delete_task']>(byTask, (op, row) => ({
      table: 'delete_task_history',
      op,
      row,
    })),
    parameter: define<Tables['parameter']>(byName, (op, row) => ({ table: 'parameter', op, row })),
    rs_event: define<Tables['rs_event']>(
      (row) => rowKey(row.gmt_create_ts, row.sequence),
      (op, row) => ({ table: 'rs_event', op, row }),
    ),
  }
}
