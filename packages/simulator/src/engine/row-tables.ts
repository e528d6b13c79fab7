import type { Change, Tables } from './tables.ts'

type Op = Change['op']

/** One of the engine's tables: rows by key, every change noted. */
export interface RowTable<Row> {
  /** Inserts, or replaces the row of the same key. */
  put(row: Readonly<Row>): void
  remove(row: Readonly<Row>): void
  values(): Iterable<Readonly<Row>>
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

  function table<Row>(
    name: string,
    keyOf: (row: Readonly<Row>) => string,
    toChange: (op: Op, row: Readonly<Row>) => Change,
  ) {
    const rows = new Map<string, Readonly<Row>>()
    function note(op: Op, row: Readonly<Row>): void {
      const key = `${name} ${keyOf(row)}`
      pending.delete(key)
      pending.set(key, toChange(op, row))
    }
    listings.push(() => [...rows.values()].map((row) => toChange('put', row)))
    return {
      put(row: Readonly<Row>) {
        rows.set(keyOf(row), row)
        note('put', row)
      },
      remove(row: Readonly<Row>) {
        if (rows.delete(keyOf(row))) note('remove', row)
      },
      values: () => rows.values(),
      find: (key: string) => rows.get(key),
    }
  }

  const byJob = (row: { tenant_id: number; job_id: bigint }) => rowKey(row.tenant_id, row.job_id)
  const byTask = (row: { tenant_id: number; task_id: bigint }) => rowKey(row.tenant_id, row.task_id)
  const byRound = (row: { tenant_id: number; dest_no: number; round_id: bigint }) =>
    rowKey(row.tenant_id, row.dest_no, row.round_id)
  const byName = (row: { tenant_id: number; name: string }) => rowKey(row.tenant_id, row.name)

  return {
    tenant: table<Tables['tenant']>(
      'tenant',
      (row) => rowKey(row.tenant_id),
      (op, row) => ({ table: 'tenant', op, row }),
    ),
    backup_job: table<Tables['backup_job']>('job', byJob, (op, row) => ({ table: 'backup_job', op, row })),
    backup_job_history: table<Tables['backup_job']>('job_history', byJob, (op, row) => ({
      table: 'backup_job_history',
      op,
      row,
    })),
    backup_task: table<Tables['backup_task']>('task', byTask, (op, row) => ({ table: 'backup_task', op, row })),
    backup_task_history: table<Tables['backup_task']>('task_history', byTask, (op, row) => ({
      table: 'backup_task_history',
      op,
      row,
    })),
    backup_set: table<Tables['backup_set']>(
      'set',
      (row) => rowKey(row.tenant_id, row.backup_set_id, row.dest_id),
      (op, row) => ({ table: 'backup_set', op, row }),
    ),
    archive_round: table<Tables['archive_round']>('round', byRound, (op, row) => ({ table: 'archive_round', op, row })),
    archive_round_history: table<Tables['archive_round']>('round_history', byRound, (op, row) => ({
      table: 'archive_round_history',
      op,
      row,
    })),
    archive_piece: table<Tables['archive_piece']>(
      'piece',
      (row) => rowKey(row.tenant_id, row.dest_id, row.round_id, row.piece_id),
      (op, row) => ({ table: 'archive_piece', op, row }),
    ),
    backup_parameter: table<Tables['backup_parameter']>('backup_parameter', byName, (op, row) => ({
      table: 'backup_parameter',
      op,
      row,
    })),
    archive_dest: table<Tables['archive_dest']>(
      'archive_dest',
      (row) => rowKey(row.tenant_id, row.dest_no, row.name),
      (op, row) => ({ table: 'archive_dest', op, row }),
    ),
    storage_info: table<Tables['storage_info']>(
      'storage',
      (row) => rowKey(row.tenant_id, row.dest_id),
      (op, row) => ({
        table: 'storage_info',
        op,
        row,
      }),
    ),
    delete_policy: table<Tables['delete_policy']>(
      'delete_policy',
      (row) => rowKey(row.tenant_id, row.policy_name),
      (op, row) => ({ table: 'delete_policy', op, row }),
    ),
    parameter: table<Tables['parameter']>('parameter', byName, (op, row) => ({ table: 'parameter', op, row })),
    rs_event: table<Tables['rs_event']>(
      'event',
      (row) => rowKey(row.gmt_create_ts, row.sequence),
      (op, row) => ({ table: 'rs_event', op, row }),
    ),
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
