import {
  archivePiece,
  archiveRound,
  backupJob,
  backupSet,
  backupTask,
  parameter,
  put,
  STARTED_US,
  tenant,
} from '../../catalogue/testing/rows.ts'
import type { Change } from '../../engine/tables.ts'
import { createQueries, type Queries } from '../queries.ts'
import type { QueryContext } from '../query-context.ts'

const DAY_US = 86_400_000_000n
const DESCRIPTIONS = ['', 'Nightly', 'nightly  ', '每日', "it's", 'a_b%c', 'x\\y']

/** Twelve finished jobs of a tenant: every fifth failed, the seventh has no end. */
function history(tenantId: number): Change[] {
  return Array.from({ length: 12 }, (_, index) => {
    const job = index + 1
    const start = STARTED_US + BigInt(job) * DAY_US
    const failed = job % 5 === 0
    return put(
      'backup_job_history',
      backupJob({
        tenant_id: tenantId,
        job_id: BigInt(job),
        backup_set_id: BigInt(job),
        start_ts: start,
        end_ts: job === 7 ? 0n : start + 116_407_434n + BigInt(job * 7_000_000),
        status: failed ? 'FAILED' : job % 7 === 0 ? 'CANCELED' : 'COMPLETED',
        backup_type: job % 3 === 0 ? 'FULL' : 'INC',
        result: failed ? -4018 : 0,
        description: DESCRIPTIONS[job % 7] ?? '',
        comment: failed ? 'log nop' : '',
      }),
    )
  })
}

const SETS: readonly Change[] = [
  { input_bytes: 2n ** 63n - 1n, min_restore_scn: 2n ** 64n - 1n },
  {
    backup_set_id: 2n,
    input_bytes: 5n,
    min_restore_scn: 2n ** 63n + 5n,
    min_restore_scn_display: '2024-01-31 11:16:32.366132000',
    end_ts: 0n,
  },
  { backup_set_id: 3n, tenant_id: 1004, min_restore_scn: 0n },
  { backup_set_id: 4n, tenant_id: 1004, end_ts: STARTED_US },
].map((row) => put('backup_set', backupSet(row)))

/** A cluster of two user tenants whose rows the samples of a real server were taken with. */
export function sampleCluster(): Queries {
  const queries = createQueries({ clusterName: 'sample', version: '4.3.5.3' })
  queries.apply([
    put('tenant', tenant({ tenant_id: 1, tenant_name: 'sys' })),
    put('tenant', tenant()),
    put('tenant', tenant({ tenant_id: 1004, tenant_name: 'stock', log_mode: 'NOARCHIVELOG' })),
    ...history(1002),
    ...history(1004),
    ...SETS,
    put('backup_task', backupTask()),
    put('backup_job', backupJob({ job_id: 13n, status: 'DOING', end_ts: 0n })),
    put('archive_round', archiveRound({ input_bytes: 2n ** 30n, output_bytes: 5n * 2n ** 40n })),
    put('archive_piece', archivePiece()),
    put('parameter', parameter()),
    put('parameter', parameter({ tenant_id: 1004, value: '60s' })),
  ])
  return queries
}

const VARIABLES: ReadonlyMap<string, string> = new Map([
  ['autocommit', '1'],
  ['ob_query_timeout', '10000000'],
  ['sql_mode', 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_AUTO_CREATE_USER'],
  ['time_zone', '+08:00'],
])

/** A session of the sys tenant in database oceanbase, at +08:00 on a server at +00:00. */
export function sampleContext(changed: Partial<QueryContext> = {}): QueryContext {
  return {
    connectionId: 7,
    user: 'root',
    tenantId: 1,
    tenantName: 'sys',
    database: 'oceanbase',
    timeZone: '+08:00',
    serverTimeZone: '+00:00',
    sqlModes: { noBackslashEscapes: false, ansiQuotes: false },
    nowUs: STARTED_US,
    variable: (name, scope) => (scope === 'user' ? null : (VARIABLES.get(name.toLowerCase()) ?? null)),
    variables: () => VARIABLES,
    warnings: [],
    ...changed,
  }
}
