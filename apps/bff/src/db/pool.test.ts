import { describe, expect, it } from 'vitest'
import { stillClock } from '../testing/still-clock.ts'
import { DatabaseError } from './database-error.ts'
import { createPool } from './pool.ts'
import type { Session } from './session.ts'

function sessions() {
  const opened: { alive: boolean; renewed: number; renewFails: boolean }[] = []
  const open = async (): Promise<Session> => {
    const state = { alive: true, renewed: 0, renewFails: false }
    opened.push(state)
    return {
      guard: {
        character_set_client: 'utf8mb4',
        character_set_connection: 'utf8mb4',
        character_set_results: 'utf8mb4',
        sql_mode: 'NO_BACKSLASH_ESCAPES',
        time_zone: '+00:00',
        version_comment: null,
        ob_version: null,
        connection_id: String(opened.length),
        tenant_id: 1,
      },
      readTimeoutUs: 1,
      read: async () => [],
      allow: async () => {},
      send: async () => {},
      renew: async () => {
        state.renewed += 1
        if (state.renewFails) throw new DatabaseError('unreachable')
      },
      lost: new Promise<void>(() => {}),
      usable: () => state.alive,
      destroy: () => {
        state.alive = false
      },
    }
  }
  return { opened, open }
}

function pool(size = 1) {
  const clock = stillClock()
  const { opened, open } = sessions()
  return {
    clock,
    opened,
    pool: createPool({ open, clock, size, maxWaiting: 2, acquireTimeoutMs: 3000, idleMs: 60_000 }),
  }
}

const held = () => {
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  return { until, release: () => release() }
}

describe('a pool', () => {
  it('uses a session again, told anew what every session is told', async () => {
    const { pool: one, opened } = pool()
    await one.use(async () => {})
    await one.use(async () => {})
    expect(opened).toMatchObject([{ alive: true, renewed: 1 }])
  })

  it('opens another when the rested one does not answer any more', async () => {
    const { pool: one, opened } = pool()
    await one.use(async () => {})
    for (const state of opened) state.renewFails = true
    await one.use(async () => {})
    expect(opened).toMatchObject([{ alive: false }, { alive: true }])
  })

  it('does not keep a session that work has spoilt', async () => {
    const { pool: one, opened } = pool()
    await expect(
      one.use(async (session) => {
        session.destroy()
        throw new DatabaseError('timed-out')
      }),
    ).rejects.toThrow('timed-out')
    await one.use(async () => {})
    expect(opened).toHaveLength(2)
  })

  it('closes what nobody used for a while', async () => {
    const { pool: one, opened, clock } = pool()
    await one.use(async () => {})
    clock.advance(60_000)
    expect(opened[0]?.alive).toBe(false)
  })

  it('lets a few wait in turn, a while, and turns the next away at once', async () => {
    const { pool: one, clock, opened } = pool()
    const first = held()
    const order: string[] = []
    const running = one.use(() => first.until)
    const waiting = one.use(async () => void order.push('second'))
    const late = one.use(async () => void order.push('third'))
    await expect(one.use(async () => {})).rejects.toMatchObject({ kind: 'overloaded' })

    first.release()
    await Promise.all([running, waiting, late])
    expect(order).toEqual(['second', 'third'])
    expect(opened).toHaveLength(1)

    const again = held()
    const busy = one.use(() => again.until)
    const impatient = one.use(async () => {})
    clock.advance(3000)
    await expect(impatient).rejects.toMatchObject({ kind: 'overloaded' })
    again.release()
    await busy
  })

  it('frees its place when no session can be opened', async () => {
    const clock = stillClock()
    const options = { clock, size: 1, maxWaiting: 0, acquireTimeoutMs: 1, idleMs: 1 }
    const broken = createPool({ ...options, open: () => Promise.reject(new DatabaseError('denied')) })
    await expect(broken.use(async () => {})).rejects.toMatchObject({ kind: 'denied' })
    await expect(broken.use(async () => {})).rejects.toMatchObject({ kind: 'denied' })
  })
})
