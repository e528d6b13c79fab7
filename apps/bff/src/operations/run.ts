import type { ConnectedCluster, SendResult } from '../collect/connected-cluster.ts'
import type { Snapshot } from '../collect/snapshot.ts'
import type { PlannedStep } from './planner.ts'
import { stepProblem, unsentProblem } from './step-problem.ts'
import { forgetCommands, NOT_SENT_YET, type StepProgress, type StoredOperation } from './stored-operation.ts'

/** OceanBase forces a round to stop after ten minutes; past this the second step stays unsent. */
const WAIT_MS = 15 * 60_000

export interface RunDeps {
  readonly cluster: ConnectedCluster
  readonly changed: () => void
  readonly after: (ms: number, run: () => void) => () => void
  readonly signal: AbortSignal
}

/**
 * Sends every statement of an operation once, in order, on the operator's connection. A refusal keeps back what
 * depends on it; when nobody can say, or nothing gets through, all the rest stays unsent. Never rejects.
 */
export async function runSteps(stored: StoredOperation, deps: RunDeps): Promise<void> {
  let stopped: string | null = null
  for (const [index, step] of stored.steps.entries()) {
    const why: string | null = stopped ?? (await holdBack(stored, step, deps))
    if (why !== null) {
      put(stored, index, { ...NOT_SENT_YET, outcome: 'unsent', problem: unsentProblem(why) }, deps)
      continue
    }
    const result = await sendStep(stored, index, step, deps)
    if (result.outcome === 'unknown' || result.outcome === 'not-sent') {
      stopped = 'An earlier statement did not get through or its outcome is unknown.'
    }
  }
  stored.state = 'done'
  forgetCommands(stored)
  deps.changed()
}

/** Why a step must not be sent; waits, if it may be sent later. */
async function holdBack(stored: StoredOperation, step: PlannedStep, deps: RunDeps): Promise<string | null> {
  if (deps.signal.aborted) return 'The console is stopping.'
  if (step.follows === null) return null
  if (stored.progress[step.follows]?.outcome !== 'accepted') return 'The statement before it was not accepted.'
  const gone = await until(step.mayGo, deps)
  return gone ? null : 'The views did not show in time that the statement before it had taken effect.'
}

async function sendStep(stored: StoredOperation, index: number, step: PlannedStep, deps: RunDeps): Promise<SendResult> {
  const { cluster } = deps
  if (step.command === null) {
    put(
      stored,
      index,
      { ...NOT_SENT_YET, outcome: 'unsent', problem: unsentProblem('Nobody it names is there.') },
      deps,
    )
    return { outcome: 'not-sent', cause: 'tenant-changed', tenantId: null }
  }
  const sentAt = nowOf(cluster)
  put(stored, index, { ...NOT_SENT_YET, sentAt }, deps)
  const result = await cluster.send(step.command, { timeoutMs: step.timeoutMs, tenants: step.tenants })
  put(stored, index, toProgress(result, sentAt, nowOf(cluster)), deps)
  return result
}

function toProgress(result: SendResult, sentAt: string, answeredAt: string): StepProgress {
  const problem = stepProblem(result)
  if (result.outcome === 'not-sent') return { ...NOT_SENT_YET, outcome: 'unsent', problem }
  const settlement = result.outcome === 'refused' ? null : 'pending'
  return { outcome: result.outcome, sentAt, answeredAt, problem, settlement, jobs: [] }
}

function put(stored: StoredOperation, index: number, progress: StepProgress, { changed }: RunDeps): void {
  stored.progress = stored.progress.map((one, place) => (place === index ? progress : one))
  changed()
}

/** The database's time, by which the views tell what came later. */
function nowOf(cluster: ConnectedCluster): string {
  return new Date(cluster.nowMs() ?? 0).toISOString()
}

/** True as soon as a snapshot says so; false when it takes too long or the console stops. */
function until(holds: (snapshot: Snapshot) => boolean, { cluster, after, signal }: RunDeps): Promise<boolean> {
  return new Promise((resolve) => {
    const endings: (() => void)[] = []
    const end = (answer: boolean) => {
      for (const ending of endings) ending()
      resolve(answer)
    }
    const giveUp = () => end(false)
    signal.addEventListener('abort', giveUp, { once: true })
    endings.push(() => signal.removeEventListener('abort', giveUp))
    endings.push(after(WAIT_MS, giveUp))
    endings.push(cluster.onSnapshot((snapshot) => holds(snapshot) && end(true)))
  })
}
