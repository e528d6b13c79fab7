import { expect, it } from 'vitest'
import { createWorld } from '../worlds.ts'
import { createAccounts } from './accounts.ts'
import { createClock, type WallClock } from './clock.ts'
import { createCluster } from './cluster.ts'

/** A wall whose time leaps whenever it is looked at, so that what is to come is due already when it is waited for. */
function hastyWall() {
  let nowUs = 0n
  const timers = new Set<() => void>()
  const wall: WallClock = {
    nowUs: () => (nowUs += 7_000_000n),
    after(_ms, call) {
      timers.add(call)
      return () => timers.delete(call)
    },
  }
  return { wall, timers }
}

it('leaves no timer behind when it closes', () => {
  const { wall, timers } = hastyWall()
  const clock = createClock(wall)
  const choice = { scenario: 'blank', seed: 1, speed: 1, version: '4.3.5.5', startUs: clock.nowUs() }
  const failures: unknown[] = []
  const cluster = createCluster({
    ...createWorld(choice),
    version: choice.version,
    clock,
    accounts: createAccounts(),
    report: (error) => failures.push(error),
  })
  const location = { name: 'log_archive_dest', value: 'LOCATION=file:///archive', tenant: null }
  cluster.engine.execute({ tenantId: 1004 }, { kind: 'set', items: [location] })
  cluster.engine.execute({ tenantId: 1004 }, { kind: 'archivelog', on: true, tenants: [] })
  for (let index = 0; index < 20; index++) cluster.catchUp()
  expect(timers.size).toBe(1)

  cluster.close()

  expect(timers.size).toBe(0)
  expect(failures).toEqual([])
})
