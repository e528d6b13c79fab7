import type { Operation, OperationRequest } from '@tidemark/contract'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { useClusterId } from '../lib/cluster.ts'
import { ProblemError } from '../lib/problem-error.ts'
import { useRequest } from '../lib/request-context.ts'

/** The server's plan of what a form says. */
export interface Planning {
  /** The newest plan; while `current` is false it is of what the form said a moment ago. */
  readonly operation: Operation | null
  /** Why what the form says cannot be planned. */
  readonly problem: ProblemError | null
  /** Whether the two answer what the form says now. */
  readonly current: boolean
  readonly replan: () => void
}

interface Answer {
  readonly key: string | null
  readonly operation: Operation | null
  readonly problem: ProblemError | null
}

const NO_ANSWER: Answer = { key: null, operation: null, problem: null }
const TYPING_PAUSE_MS = 300
/** A plan that something holds up is made again until nothing does: a job ends, a round starts. */
const BLOCKED_REPLAN_MS = 5_000
/** A plan lives ten minutes on the server. */
const RENEW_MS = 9 * 60_000

/**
 * Plans a form as it is typed: the first time at once, later after a pause. The latest wins, an answer to an earlier
 * form is dropped, and nothing typed is touched. null: the form is not complete, so there is nothing to plan.
 */
export function usePlan(request: OperationRequest | null): Planning {
  const ask = useRequest()
  const clusterId = useClusterId()
  const [answer, setAnswer] = useState(NO_ANSWER)
  const [generation, setGeneration] = useState(0)
  const replan = useCallback(() => setGeneration((before) => before + 1), [])
  const form = request === null ? null : JSON.stringify(request)
  const key = form === null ? null : `${generation} ${form}`

  const plan = useEffectEvent(async (planned: string, signal: AbortSignal) => {
    if (request === null) return
    const next = await ask('planOperation', { params: { clusterId }, body: request, signal }).then(
      ({ value }): Answer => ({ key: planned, operation: value, problem: null }),
      (error: unknown): Answer => ({ key: planned, operation: null, problem: asProblem(error) }),
    )
    if (!signal.aborted) setAnswer(next)
  })
  const pauseMs = useEffectEvent(() => (answer.key === null ? 0 : TYPING_PAUSE_MS))

  useEffect(() => {
    if (key === null) return
    const controller = new AbortController()
    const timer = setTimeout(() => void plan(key, controller.signal), pauseMs())
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [key])

  const answered = answer.key
  const blocked = answer.operation?.steps.some((step) => step.blockers.length > 0) === true
  useEffect(() => {
    if (answered === null) return
    const timer = setTimeout(replan, blocked ? BLOCKED_REPLAN_MS : RENEW_MS)
    return () => clearTimeout(timer)
  }, [answered, blocked, replan])

  return {
    operation: key === null ? null : answer.operation,
    problem: key === null ? null : answer.problem,
    current: key !== null && isOf(answer.key, form),
    replan,
  }
}

/** A plan made anew for the same form is as good as the one before it. */
function isOf(answered: string | null, form: string | null): boolean {
  return answered !== null && form !== null && answered.slice(answered.indexOf(' ') + 1) === form
}

function asProblem(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : new ProblemError(null, { cause: error })
}
