import type { AccountSpec, Fault, FaultSpec, Health, StatementEntry } from './control-client.ts'
import { createFaultRegistry } from './faults/fault-registry.ts'
import { createStatementFaults } from './faults/statement-faults.ts'
import { createAccounts } from './session/accounts.ts'
import { createClock, type WallClock } from './session/clock.ts'
import { createCluster } from './session/cluster.ts'
import { createConversation } from './session/conversation.ts'
import { instantText } from './session/instant-text.ts'
import { createSessions } from './session/sessions.ts'
import { createStatementLog } from './session/statement-log.ts'
import { listen } from './wire/listener.ts'
import { createWorld } from './worlds.ts'

export interface SimulatorOptions {
  /** Port of the MySQL protocol; 0 takes a free one. */
  readonly port: number
  readonly scenario: string
  readonly seed: number
  /** Divides every wait and all modelled work. */
  readonly speed: number
  /** `4.3.5` */
  readonly version: string
  /** Where time begins, µs since 1970; null: at the wall's. */
  readonly startUs: bigint | null
  readonly accounts: readonly AccountSpec[]
  readonly wall: WallClock
  /** Hears of what failed and must not have. */
  readonly report: (error: unknown) => void
}

/** A tenant that a fault or an account names is not there. */
export class UnknownTenant extends Error {
  override readonly name = 'UnknownTenant'

  constructor(tenant: string) {
    super(`There is no tenant "${tenant}".`)
  }
}

/** The cluster behind its port, with everything a test can do to it; the control API is this over HTTP. */
export interface Simulator {
  readonly port: number
  health(): Health
  /** Moves time on; everything due has happened when it returns. */
  advance(seconds: number): void
  /** Puts another world behind the same port: sessions are cut, ids begin again. @throws UnknownScenario */
  load(scenario: string, seed?: number): void
  /** Closes the port, cuts every session, opens the port. */
  restart(): Promise<void>
  /** Statements later than `since`, oldest first. */
  statements(since?: number): readonly StatementEntry[]
  clearStatements(): void
  /** @returns the fault's id @throws UnknownTenant */
  inject(fault: FaultSpec): Promise<number>
  faults(): readonly Fault[]
  /** @returns whether there was one */
  clearFault(id: number): Promise<boolean>
  clearFaults(): Promise<void>
  /** Adds an account, or replaces the one of the same name; sessions keep what they had. @throws UnknownTenant */
  putAccount(account: AccountSpec): void
  report(error: unknown): void
  stop(): Promise<void>
}

/** @throws UnknownScenario, UnknownTenant, or the listening error */
export async function openSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { speed, version, report } = options
  let { scenario, seed } = options
  const clock = createClock(options.wall, options.startUs ?? options.wall.nowUs())
  const accounts = createAccounts()
  const begin = () => createWorld({ scenario, seed, speed, version, startUs: clock.nowUs() })
  const cluster = createCluster({ ...begin(), version, clock, accounts })
  const sessions = createSessions()
  const log = createStatementLog()
  const statementFaults = createStatementFaults()
  const passage = { sessions, log, faults: statementFaults, report }
  const backend = {
    connect: (peer: Parameters<typeof createConversation>[0]) => createConversation(peer, cluster, passage),
    report,
  }
  const listener = await listen({ port: options.port, host: '127.0.0.1', backend })

  function tenantId(name: string): number {
    const tenant = cluster.engine.tenantByName(name)
    if (tenant === undefined) throw new UnknownTenant(name)
    return tenant.tenant_id
  }

  function putAccount({ tenant, user, password = null, mayAlterSystem = true }: AccountSpec): void {
    tenantId(tenant)
    accounts.put({ tenant, user, password, mayAlterSystem })
  }

  const faults = createFaultRegistry({
    statements: statementFaults,
    engine: () => cluster.engine.faults,
    tenantId,
    setOpen: (open) => (open ? listener.open() : listener.close()),
  })
  for (const account of options.accounts) putAccount(account)

  return {
    get port() {
      return listener.port
    },
    health: () => ({
      port: listener.port,
      scenario,
      seed,
      speed,
      version,
      clusterName: cluster.engine.clusterName,
      now: instantText(clock.nowUs()),
    }),
    advance(seconds) {
      clock.advance(BigInt(Math.round(seconds * 1e6)))
      cluster.catchUp()
    },
    load(nextScenario, nextSeed = seed) {
      const world = createWorld({ scenario: nextScenario, seed: nextSeed, speed, version, startUs: clock.nowUs() })
      scenario = nextScenario
      seed = nextSeed
      listener.cutAll()
      sessions.restartIds()
      faults.forgetEngineFaults()
      cluster.replace(world)
    },
    async restart() {
      await listener.close()
      listener.cutAll()
      await listener.open()
    },
    statements: (since = 0) => log.since(since),
    clearStatements: () => log.clear(),
    inject: (fault) => faults.add(fault),
    faults: () => faults.list(),
    clearFault: (id) => faults.clear(id),
    clearFaults: () => faults.clearAll(),
    putAccount,
    report,
    async stop() {
      await listener.close()
      listener.cutAll()
      cluster.close()
    },
  }
}
