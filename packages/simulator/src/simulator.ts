import type { AccountSpec, Fault, FaultSpec, Health, StatementEntry } from './control-client.ts'
import { createFaultRegistry } from './faults/fault-registry.ts'
import { createStatementFaults } from './faults/statement-faults.ts'
import { createAccounts } from './session/accounts.ts'
import { createClock, type WallClock } from './session/clock.ts'
import { type Cluster, createCluster } from './session/cluster.ts'
import { SessionConversation } from './session/conversation.ts'
import { instantText } from './session/instant-text.ts'
import { createSessions } from './session/sessions.ts'
import { createStatementLog } from './session/statement-log.ts'
import { versionRules } from './versions/version-rules.ts'
import type { Backend } from './wire/backend.ts'
import { listen } from './wire/listener.ts'
import { createWorld } from './worlds.ts'

export interface SimulatorOptions {
  /** Port of the MySQL protocol; 0 takes a free one. */
  readonly port: number
  readonly scenario: string
  readonly seed: number
  /** Divides every wait and all modelled work. */
  readonly speed: number
  /** `4.3.5` or another of the releases built in; or a BP of it: `4.3.5.3`. */
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

/** @throws UnknownScenario, UnknownVersion, UnknownTenant, or the listening error */
export async function openSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { speed, report } = options
  const { version } = versionRules(options.version)
  const parts = await assemble({ ...options, version })
  const { clock, cluster, listener, sessions, log } = parts
  const faults = createFaultRegistry({
    statements: parts.statementFaults,
    engine: () => cluster.engine.faults,
    tenantId: (name) => tenantId(cluster, name),
    setOpen: (open) => (open ? listener.open() : listener.close()),
  })
  let { scenario, seed } = options

  return {
    port: listener.port,
    health: () => {
      const { clusterName } = cluster.engine
      return { port: listener.port, scenario, seed, speed, version, clusterName, now: instantText(clock.nowUs()) }
    },
    advance(seconds) {
      clock.advance(BigInt(Math.round(seconds * 1e6)))
      cluster.catchUp()
    },
    load(nextScenario, nextSeed = seed) {
      const choice = { scenario: nextScenario, seed: nextSeed, speed, version, startUs: clock.nowUs() }
      const world = createWorld(choice)
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
      if (!faults.isRefusing()) await listener.open()
    },
    statements: (since = 0) => log.since(since),
    clearStatements: () => log.clear(),
    inject: (fault) => faults.add(fault),
    faults: () => faults.list(),
    clearFault: (id) => faults.clear(id),
    clearFaults: () => faults.clearAll(),
    putAccount: (account) => putAccount(cluster, account),
    report,
    async stop() {
      await listener.close()
      listener.cutAll()
      await listener.settled()
      cluster.close()
    },
  }
}

/** Everything that lives as long as the simulator does. */
async function assemble({ port, scenario, seed, speed, version, startUs, accounts, wall, report }: SimulatorOptions) {
  const clock = createClock(wall, startUs ?? wall.nowUs())
  const world = createWorld({ scenario, seed, speed, version, startUs: clock.nowUs() })
  const cluster = createCluster({ ...world, version, clock, accounts: createAccounts(), report })
  for (const account of accounts) putAccount(cluster, account)
  const sessions = createSessions()
  const log = createStatementLog()
  const statementFaults = createStatementFaults()
  const passage = { sessions, log, faults: statementFaults, report }
  const backend: Backend = { connect: (peer) => new SessionConversation(peer, cluster, passage), report }
  const listener = await listen({ port, host: '127.0.0.1', backend })
  return { clock, cluster, sessions, log, statementFaults, listener }
}

function tenantId(cluster: Cluster, name: string): number {
  const tenant = cluster.engine.tenantByName(name)
  if (tenant === undefined) throw new UnknownTenant(name)
  return tenant.tenant_id
}

function putAccount(cluster: Cluster, { tenant, user, password = null, mayAlterSystem = true }: AccountSpec): void {
  tenantId(cluster, tenant)
  cluster.accounts.put({ tenant, user, password, mayAlterSystem })
}
