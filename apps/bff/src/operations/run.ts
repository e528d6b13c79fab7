import type { Clock } from '../clock.ts'
import type { ConnectedCluster, NamedTenant } from '../collect/connected-cluster.ts'
import { AppError } from '../http/app-error.ts'
import { toProblem } from '../http/problems.ts'
import { dropCommand, type OperationEntry, type StepEntry } from './entry.ts'
import { blockersOf, liveSnapshot } from './plan.ts'
import type { Sighting } from './planner.ts'
import type { Registry } from './registry.ts'
import { blockedProblem, sendProblem } from './step-problem.ts'

export interface RunDeps {
  readonly registry: Registry
  readonly clock: Clock
  /** The console stops: a step that still waits is not sent any more. */
  readonly signal: AbortSignal
}

/** An old round that does not stop: OceanBase itself forces it after ten minutes. */
const LONGEST_WAIT_MS = 720_000

/**
 * Runs a planned operation, once: the first call begins it and every other one only looks. Returns at once; what
 * becomes of the steps shows in the entry.
 * @throws AppError `operation-expired`, 503 when the database does not answer, 409 for what holds it up
 */
export function runOperation(cluster: ConnectedCluster, entry: OperationEntry, deps: RunDeps): void {
  if (entry.state === 'expired') throw new AppError('operation-expired')
  if (entry.state !== 'planned') return
  const snapshot = liveSnapshot(cluster)
  for (const step of entry.steps) step.blockers = blockersOf(entry, step, snapshot, deps.registry)
  const [held] = entry.steps.flatMap(({ blockers }) => blockers)
  if (held !== undefined) throw blockedProblem(held)
  deps.registry.begin(entry)
  void sendSteps(cluster, entry, deps)
}

/** Never rejects: sending does not, and nothing else here can fail. */
async function sendSteps(cluster: ConnectedCluster, entry: OperationEntry, deps: RunDeps): Promise<void> {
  let stopped: string | null = null
  for (const step of entry.steps) {
    stopped ??= await findObstacle(cluster, step, deps)
    if (stopped === null) {
      await sendStep(cluster, step, () => deps.registry.changed(entry))
      if (step.outcome !== 'accepted') stopped = 'The step before it was not accepted.'
    } else leaveUnsent(step, stopped)
    dropCommand(step)
    deps.registry.changed(entry)
  }
  entry.state = 'done'
  deps.registry.changed(entry)
}

async function findObstacle(cluster: ConnectedCluster, step: StepEntry, deps: RunDeps): Promise<string | null> {
  const { waitsFor } = step.plan
  if (waitsFor === null || (await comesTrue(cluster, waitsFor, deps))) return null
  return 'What it waits for did not come.'
}

async function sendStep(cluster: ConnectedCluster, step: StepEntry, changed: () => void): Promise<void> {
  const { command, before: preparation, plan } = step
  const before = cluster.snapshot()
  if (command === null || before === null) return leaveUnsent(step, 'There is nothing to send.')
  step.sentAtMs = cluster.nowMs() ?? before.observedAtMs
  changed()
  const result = await cluster.send(command, {
    timeoutMs: plan.timeoutMs,
    tenants: namedIn(step),
    ...(preparation.length === 0 ? {} : { before: preparation }),
  })
  if (result.outcome === 'not-sent') {
    step.sentAtMs = null
    step.outcome = 'unsent'
    step.problem = toProblem(sendProblem(result))
    return
  }
  step.answeredAtMs = cluster.nowMs() ?? step.sentAtMs
  step.outcome = result.outcome
  if (result.outcome !== 'accepted') step.problem = toProblem(sendProblem(result))
  if (result.outcome === 'refused') return
  step.settlement = 'pending'
  step.sighting = plan.watch(before)
}

/** Names that have to be those of their ids still; the whole cluster has none. */
function namedIn({ plan }: StepEntry): readonly NamedTenant[] {
  return plan.wholeCluster ? [] : plan.tenants
}

function leaveUnsent(step: StepEntry, detail: string): void {
  step.outcome = 'unsent'
  step.problem = toProblem(new AppError('not-ready', { detail: `The statement was not sent. ${detail}` }))
}

/** Whether a snapshot shows it before patience or the console ends. */
function comesTrue(cluster: ConnectedCluster, sighting: Sighting, { clock, signal }: RunDeps): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (came: boolean) => {
      unsubscribe()
      callOff()
      signal.removeEventListener('abort', giveUp)
      resolve(came)
    }
    const giveUp = () => end(false)
    const unsubscribe = cluster.onSnapshot((snapshot) => {
      if (sighting(snapshot)) end(true)
    })
    const callOff = clock.after(LONGEST_WAIT_MS, giveUp)
    signal.addEventListener('abort', giveUp)
    if (signal.aborted) giveUp()
  })
}
