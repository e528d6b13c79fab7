import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Operation } from '@tidemark/contract'
import { useCallback, useEffect, useState } from 'react'
import { useClusterId } from '../lib/cluster.ts'
import type { ProblemError } from '../lib/problem-error.ts'
import { useRequest } from '../lib/request-context.ts'
import { clusterKey } from '../lib/use-snapshot.ts'
import { isSettled, phaseOf } from './step-outcome.ts'

const OUTCOME_POLL_MS = 1_000

export interface Run {
  /** What was asked to run, with what is known of it by now; null: nothing was. */
  readonly operation: Operation | null
  /** Why the console did not run it: then nothing was sent. */
  readonly refusal: ProblemError | null
  /** Whether the console's answer was lost and it is being asked what became of it. */
  readonly lost: boolean
  /** The answer was lost, and the console says that the order never reached it. */
  readonly stranded: boolean
  readonly start: (planned: Operation) => void
  /** Back to the form; only where nothing was sent. */
  readonly reset: () => void
}

/**
 * Runs a plan once and watches until the views have settled it. The server sends each step once however often it is
 * asked, so asking again after a lost answer is safe; nothing here repeats a statement.
 */
export function useRun(): Run {
  const request = useRequest()
  const clusterId = useClusterId()
  const [planned, setPlanned] = useState<Operation | null>(null)
  const order = useMutation({
    mutationFn: async ({ operationId }: Operation) =>
      (await request('runOperation', { params: { clusterId, operationId }, body: {} })).value,
    retry: false,
  })
  const lost = order.error?.kind === 'unreachable'
  const operationId = planned?.operationId ?? ''
  const watched = useQuery({
    queryKey: ['operations', clusterId, operationId],
    queryFn: async ({ signal }) => (await request('operation', { params: { clusterId, operationId }, signal })).value,
    enabled: planned !== null && (order.isSuccess || lost),
    retry: false,
    networkMode: 'always',
    refetchInterval: ({ state }) => (state.data !== undefined && isSettled(state.data) ? false : OUTCOME_POLL_MS),
  })
  const { mutate, reset } = order
  const operation = watched.data ?? order.data ?? planned
  useRefreshOnChange(clusterId, operation)
  return {
    operation,
    refusal: lost ? null : order.error,
    lost: lost && watched.data === undefined,
    stranded: lost && watched.data?.state === 'planned',
    start: useCallback(
      (next) => {
        setPlanned(next)
        mutate(next)
      },
      [mutate],
    ),
    reset: useCallback(() => {
      setPlanned(null)
      reset()
    }, [reset]),
  }
}

/** Every screen is asked anew when a step got its answer or was seen. */
function useRefreshOnChange(clusterId: string, operation: Operation | null) {
  const client = useQueryClient()
  const phases = operation?.state === 'planned' ? '' : (operation?.steps.map(phaseOf).join() ?? '')
  useEffect(() => {
    if (phases !== '') void client.invalidateQueries({ queryKey: clusterKey(clusterId) })
  }, [client, clusterId, phases])
}
