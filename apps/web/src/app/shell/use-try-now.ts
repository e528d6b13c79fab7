import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useClusterId } from '../../lib/cluster.ts'
import { useRequest } from '../../lib/request-context.ts'
import { clusterKey } from '../../lib/use-snapshot.ts'

/** Asks the BFF to poll the database now, instead of when its backoff is over, and the page to look again. */
export function useTryNow(): { asked: boolean; tryNow: () => void } {
  const clusterId = useClusterId()
  const request = useRequest()
  const queries = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: () => request('refresh', { params: { clusterId }, body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: clusterKey(clusterId) }),
  })
  return { asked: isPending, tryNow: mutate }
}
