import { useMutation } from '@tanstack/react-query'
import { useRequest } from '../../lib/request-context.ts'
import type { SessionStore } from '../../lib/session/session-store.ts'

/** What became of a try: `not-kept` when the browser took the cookie and did not keep it. */
type Outcome = 'signed-in' | 'not-kept'

/** Exchanges the key for a session: kept by the cookie, or in a frame, where there are none, by this page. */
export function useSignIn(session: SessionStore, framed: boolean) {
  const request = useRequest()
  return useMutation({
    mutationFn: async (accessKey: string): Promise<Outcome> => {
      const keeper = framed ? 'page' : 'cookie'
      const { value } = await request('signIn', { body: { accessKey, keeper } })
      if (value.token === null && !(await request('session')).value.signedIn) return 'not-kept'
      session.signedIn(value.token)
      return 'signed-in'
    },
    retry: false,
    networkMode: 'always',
  })
}
