import { blank } from '../../scenarios/blank.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import type { Command } from '../../sql/commands/command.ts'
import { SqlError } from '../../sql/sql-error.ts'
import { createEngine, type Engine } from '../engine.ts'
import type { TableName, Tables } from '../tables.ts'
import { archivelog, set } from './commands.ts'

export const START_US = 1_790_000_000_000_000n

export const SYS = 1
export const MYSQL_TENANT = 1002
export const T2 = 1004
export const ORA = 1006

const NAMES = { [MYSQL_TENANT]: 'mysql_tenant', [T2]: 't2', [ORA]: 'ora' } as const

export interface Cluster {
  readonly engine: Engine
  /** Runs a statement as this tenant. @throws SqlError */
  as(tenantId: number, command: Command): void
  /** What a statement is refused with: `errno SQLSTATE text`, or OK. */
  answer(tenantId: number, command: Command): string
  wait(seconds: number): void
  /** Advances second by second until this holds. */
  waitUntil(holds: () => boolean, mostSeconds?: number): void
  rows<T extends TableName>(table: T): readonly Readonly<Tables[T]>[]
  configure(...tenantIds: readonly (keyof typeof NAMES)[]): void
  /** Destinations set, archiving DOING. */
  makeReady(...tenantIds: readonly (keyof typeof NAMES)[]): void
}

export interface ClusterOptions {
  readonly scenario?: Scenario
  readonly seed?: number
  readonly speed?: number
  readonly startUs?: bigint
  readonly version?: string
}

export function createCluster(options: ClusterOptions = {}): Cluster {
  const { scenario = blank, seed = 1, speed = 1, startUs = START_US, version = '4.3.5.0' } = options
  const engine = createEngine({ scenario, seed, speed, startUs, version })
  const cluster: Cluster = {
    engine,
    as: (tenantId, command) => engine.execute({ tenantId }, command),
    answer: (tenantId, command) => answerOf(() => cluster.as(tenantId, command)),
    wait: (seconds) => engine.advanceTo(engine.nowUs + BigInt(Math.round(seconds * 1e6))),
    waitUntil(holds, mostSeconds = 3600) {
      for (let second = 0; !holds(); second++) {
        if (second > mostSeconds) throw new Error('it never came to pass')
        cluster.wait(1)
      }
    },
    rows: (table) => [...engine.all()].flatMap((change) => (change.table === table ? [change.row as never] : [])),
    configure(...tenantIds) {
      for (const tenantId of tenantIds) {
        cluster.as(tenantId, set('data_backup_dest', `file:///backup/${NAMES[tenantId]}/data`))
        cluster.as(tenantId, set('log_archive_dest', `LOCATION=file:///backup/${NAMES[tenantId]}/log`))
      }
    },
    makeReady(...tenantIds) {
      cluster.configure(...tenantIds)
      for (const tenantId of tenantIds) cluster.as(tenantId, archivelog())
      cluster.wait(60)
    },
  }
  return cluster
}

export function answerOf(act: () => void): string {
  try {
    act()
    return 'OK'
  } catch (error) {
    if (error instanceof SqlError) return `${error.errno} ${error.sqlState} ${error.message}`
    throw error
  }
}
