import type { Context, ReadOptions, Statement, View } from '@tidemark/oceanbase'
import * as oceanbase from '@tidemark/oceanbase'
import { type RunningSimulator, startSimulator, type WallClock } from '@tidemark/simulator'
import type { Connection, FieldPacket } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../db/connect.ts'
import { targetOf } from '../testing/connected.ts'
import { copyView, dropView, lookAtView, type Row } from '../testing/copy-view.ts'
import { engineTarget } from '../testing/real-engine.ts'

/** Whatever a page may begin behind: of a row, the ids it has. */
interface AnyKey {
  readonly tenantId: number
  readonly jobId: string
  readonly taskId: string
  readonly backupSetId: string
  readonly roundId: string
  readonly pieceId: string
}

interface Read {
  readonly view: View
  readonly statements: (options: ReadOptions, keys: readonly AnyKey[]) => readonly Statement[]
}

const whole = (view: View, read: (options: ReadOptions) => Statement): Read => ({
  view,
  statements: (options) => [read(options)],
})

const paged = (view: View, read: (options: ReadOptions & { readonly behind: AnyKey | null }) => Statement): Read => ({
  view,
  statements: (options, keys) => [null, ...keys].map((behind) => read({ ...options, behind })),
})

const keyed = (view: View, read: (options: ReadOptions, keys: readonly AnyKey[]) => Statement): Read => ({
  view,
  statements: (options, keys) => (keys.length === 0 ? [] : [read(options, keys), read(options, keys.slice(0, 1))]),
})

/** Delete jobs of the last month; what found nothing, of the last day. */
const SINCE = { since: '2026-08-22 00:00:00.000000', emptySince: '2026-09-20 12:00:00.000000' }

/** Every query builder, by name: the compiler asks for a new one. */
const READS: Readonly<Record<Exclude<Extract<keyof typeof oceanbase, `read${string}`>, 'readNow'>, Read>> = {
  readTenants: whole(oceanbase.TENANTS, oceanbase.readTenants),
  readArchiveLagTargets: whole(oceanbase.PARAMETERS, oceanbase.readArchiveLagTargets),
  readDataDestinations: whole(oceanbase.BACKUP_PARAMETER, oceanbase.readDataDestinations),
  readArchiveDestinations: whole(oceanbase.ARCHIVE_DEST, oceanbase.readArchiveDestinations),
  readStoredKeys: whole(oceanbase.BACKUP_STORAGE_INFO, oceanbase.readStoredKeys),
  readBackupJobs: whole(oceanbase.BACKUP_JOBS, oceanbase.readBackupJobs),
  readBackupJobHistory: paged(oceanbase.BACKUP_JOB_HISTORY, oceanbase.readBackupJobHistory),
  readBackupJobHistoryOf: keyed(oceanbase.BACKUP_JOB_HISTORY, (options, jobs) =>
    oceanbase.readBackupJobHistoryOf({ ...options, jobs }),
  ),
  readNewBackupJobHistory: keyed(oceanbase.BACKUP_JOB_HISTORY, (options, newest) =>
    oceanbase.readNewBackupJobHistory({ ...options, newest }),
  ),
  readBackupTasks: whole(oceanbase.BACKUP_TASKS, oceanbase.readBackupTasks),
  readBackupTaskHistory: paged(oceanbase.BACKUP_TASK_HISTORY, oceanbase.readBackupTaskHistory),
  readBackupTaskHistoryOf: keyed(oceanbase.BACKUP_TASK_HISTORY, (options, jobs) =>
    oceanbase.readBackupTaskHistoryOf({ ...options, jobs }),
  ),
  readBackupSets: paged(oceanbase.BACKUP_SET_FILES, oceanbase.readBackupSets),
  readArchiveRounds: whole(oceanbase.ARCHIVELOG, oceanbase.readArchiveRounds),
  readArchiveRoundSummary: paged(oceanbase.ARCHIVELOG_SUMMARY, oceanbase.readArchiveRoundSummary),
  readArchivePieces: paged(oceanbase.ARCHIVELOG_PIECE_FILES, oceanbase.readArchivePieces),
  readDeletePolicies: paged(oceanbase.BACKUP_DELETE_POLICY, ({ behind, ...options }) =>
    oceanbase.readDeletePolicies({ ...options, behind: behind?.tenantId ?? null }),
  ),
  readDeleteJobs: whole(oceanbase.BACKUP_DELETE_JOBS, oceanbase.readDeleteJobs),
  readDeleteJobHistory: paged(oceanbase.BACKUP_DELETE_JOB_HISTORY, (options) =>
    oceanbase.readDeleteJobHistory({ ...options, ...SINCE }),
  ),
  readNewDeleteJobHistory: keyed(oceanbase.BACKUP_DELETE_JOB_HISTORY, (options, newest) =>
    oceanbase.readNewDeleteJobHistory({ ...options, ...SINCE, newest }),
  ),
  readDeleteTasks: whole(oceanbase.BACKUP_DELETE_TASKS, oceanbase.readDeleteTasks),
  readDeleteTaskHistoryOf: keyed(oceanbase.BACKUP_DELETE_TASK_HISTORY, (options, jobs) =>
    oceanbase.readDeleteTaskHistoryOf({ ...options, jobs, behind: jobs[0] ?? null }),
  ),
}

/** Views of what is being deleted, which is nothing most of the time. */
const MAY_BE_EMPTY: ReadonlySet<View> = new Set<View>([oceanbase.BACKUP_DELETE_JOBS, oceanbase.BACKUP_DELETE_TASKS])

const TENANT = 'orders'
const TIMEOUT_US = 10_000_000
const NOT_NULL = 1
const NOW_US = 1_790_000_000_000_000n
/** Rows stand still while they are compared. */
const STOPPED: WallClock = { nowUs: () => NOW_US, after: () => () => {} }

/** A column as its packet tells it. Whether it can be NULL is the view's to say, and here are tables. */
function shape({ name, columnType, columnLength, decimals, characterSet, flags }: FieldPacket) {
  const bits = typeof flags === 'number' ? flags & ~NOT_NULL : flags
  return { name, columnType, columnLength, decimals, characterSet, bits }
}

async function answer(connection: Connection, { text }: Statement) {
  const [rows, fields] = await connection.query(text)
  return { rows, columns: fields.map(shape) }
}

function keysOf(rows: readonly Row[]): readonly AnyKey[] {
  const some = [rows[0], rows[Math.floor(rows.length / 2)], rows.at(-1)]
  return some.flatMap((row) => {
    if (row === undefined) return []
    const id = (column: string) => String(row[column] ?? 0)
    const ids = { jobId: id('JOB_ID'), taskId: id('TASK_ID'), backupSetId: id('BACKUP_SET_ID') }
    return [{ ...ids, tenantId: Number(row.TENANT_ID ?? 0), roundId: id('ROUND_ID'), pieceId: id('PIECE_ID') }]
  })
}

describe.each<{ context: Context; tenant: string }>([
  { context: 'sys', tenant: 'sys' },
  { context: 'user', tenant: TENANT },
])('what $tenant reads', ({ context, tenant }) => {
  let simulator: RunningSimulator
  let simulated: Connection
  let real: Connection
  const names = new Set(Object.values(READS).map(({ view }) => view.name(context)))

  beforeAll(async () => {
    simulator = await startSimulator({ scenario: 'demo', seed: 1, startUs: NOW_US, wall: STOPPED })
    simulated = await connect(targetOf(simulator, tenant))
    real = await connect(engineTarget())
    for (const { text } of oceanbase.sessionSetup({ queryTimeoutUs: TIMEOUT_US })) {
      await simulated.query(text)
      await real.query(text)
    }
    for (const name of names) await copyView(real, await lookAtView(simulated, name))
  })

  afterAll(async () => {
    for (const name of names) await dropView(real, name)
    await simulated.end()
    await real.end()
    await simulator.stop()
  })

  it.each(Object.entries(READS))('%s gives the same values in the same types', async (_, { view, statements }) => {
    const { columns, rows } = await lookAtView(simulated, view.name(context))
    const available = oceanbase.columnsOf(columns)
    const keys = keysOf(rows)
    if (context === 'sys' && !MAY_BE_EMPTY.has(view)) expect(rows).not.toEqual([])
    for (const limit of [1000, 3]) {
      const options = { context, available, timeoutUs: TIMEOUT_US, limit }
      for (const statement of statements(options, keys)) {
        expect(await answer(simulated, statement), statement.text).toEqual(await answer(real, statement))
      }
    }
  })
})
