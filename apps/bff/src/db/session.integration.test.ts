import { readNow } from '@tidemark/oceanbase'
import { startSimulator } from '@tidemark/simulator'
import { expect, it, onTestFinished, vi } from 'vitest'
import { targetOf } from '../testing/connected.ts'
import { stillClock } from '../testing/still-clock.ts'
import { openSession } from './session.ts'

async function setUp(tenant = 'sys') {
  const simulator = await startSimulator({ scenario: 'blank' })
  onTestFinished(() => simulator.stop())
  const clock = stillClock()
  const open = async () => {
    const session = await openSession({
      target: targetOf(simulator, tenant),
      clock,
      scrub: (text) => text,
      readTimeoutMs: 5000,
    })
    onTestFinished(() => session.destroy())
    return session
  }
  const texts = () => simulator.statements().map(({ text }) => text)
  return { simulator, clock, open, texts }
}

it('tells and asks a session what it is before anything else is sent', async () => {
  const { open, texts } = await setUp('t2')
  const session = await open()
  expect(texts().map((text) => text.slice(0, 20))).toEqual([
    "SET time_zone = '+00",
    "SET sql_mode = 'STRI",
    'SET ob_query_timeout',
    'SELECT /*+ QUERY_TIM',
  ])
  expect(session.guard).toMatchObject({ tenant_id: 1004, time_zone: '+00:00' })
})

it('gives up what does not answer, destroys the connection and ends the statement over there', async () => {
  const { simulator, clock, open, texts } = await setUp()
  const session = await open()
  await simulator.inject({ kind: 'hang', match: 'NOW', times: 1 })
  const reading = session.read(readNow(session.readTimeoutUs))
  const failed = expect(reading).rejects.toMatchObject({ kind: 'timed-out', errno: null })
  await vi.waitFor(() => expect(texts().at(-1)).toContain('NOW'))
  clock.advance(5000)
  await failed
  expect(session.usable()).toBe(false)
  await vi.waitFor(() => expect(texts().at(-1)).toBe(`KILL QUERY ${session.guard.connection_id}`))
})

it('lets go of a read at once when it is destroyed', async () => {
  const { simulator, open, texts } = await setUp()
  const session = await open()
  await simulator.inject({ kind: 'hang', match: 'NOW', times: 1 })
  const failed = expect(session.read(readNow(session.readTimeoutUs))).rejects.toMatchObject({ kind: 'unreachable' })
  await vi.waitFor(() => expect(texts().at(-1)).toContain('NOW'))
  session.destroy()
  await failed
})

it('keeps a connection whose statement was refused, and not one that was cut', async () => {
  const { simulator, open } = await setUp()
  const session = await open()
  await simulator.inject({ kind: 'deny', match: 'NOW', errno: 1142, times: 1 })
  await expect(session.read(readNow(1000))).rejects.toMatchObject({ kind: 'denied', errno: 1142 })
  expect(session.usable()).toBe(true)
  await simulator.inject({ kind: 'drop-before', match: 'NOW', times: 1 })
  await expect(session.read(readNow(1000))).rejects.toMatchObject({ kind: 'unreachable', errno: null })
  expect(session.usable()).toBe(false)
})
