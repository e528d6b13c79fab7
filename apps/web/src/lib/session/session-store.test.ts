import { expect, it } from 'vitest'
import { createSessionStore } from './session-store.ts'

it('holds what waits until somebody signs in, and tells once', async () => {
  const store = createSessionStore()
  const told: boolean[] = []
  store.subscribe(() => told.push(store.isSignedOut()))
  const both = Promise.all([store.untilSignedIn(0), store.untilSignedIn(0)])
  expect([store.isSignedOut(), store.token()]).toEqual([true, null])
  store.signedIn('t')
  await both
  expect([store.isSignedOut(), store.token(), store.generation()]).toEqual([false, 't', 1])
  expect(told).toEqual([true, false])
})

it('takes no answer to an older question for the end of a newer session', async () => {
  const store = createSessionStore()
  store.signedIn('t')
  await store.untilSignedIn(0)
  expect([store.isSignedOut(), store.token()]).toEqual([false, 't'])
})

it('forgets a token that the server no longer knows', () => {
  const store = createSessionStore()
  store.signedIn('t')
  void store.untilSignedIn(1)
  expect(store.token()).toBeNull()
})

it('lets go of what is given up', async () => {
  const controller = new AbortController()
  const waits = createSessionStore().untilSignedIn(0, controller.signal)
  controller.abort(new DOMException('gone', 'AbortError'))
  await expect(waits).rejects.toMatchObject({ name: 'AbortError' })
})
