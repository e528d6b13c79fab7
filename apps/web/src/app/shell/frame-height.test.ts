import { expect, it } from 'vitest'
import { createHeightReporter } from './frame-height.ts'

function createHost() {
  const page = { height: 100, nowMs: 0 }
  const sent: number[] = []
  let waiting: { atMs: number; call: () => void } | null = null
  const reporter = createHeightReporter({
    measure: () => page.height,
    send: (message) => sent.push(message.height),
    monotonicMs: () => page.nowMs,
    after: (ms, call) => {
      waiting = { atMs: page.nowMs + ms, call }
      return () => {
        waiting = null
      }
    },
  })
  const advance = (ms: number) => {
    page.nowMs += ms
    if (waiting !== null && waiting.atMs <= page.nowMs) {
      const { call } = waiting
      waiting = null
      call()
    }
  }
  return { page, sent, reporter, advance }
}

it('tells a height once, in whole pixels', () => {
  const { page, sent, reporter, advance } = createHost()
  page.height = 640.2
  reporter.changed()
  advance(1_000)
  reporter.changed()
  expect(sent).toEqual([641])
})

it('tells at most three a second and never loses the last', () => {
  const { page, sent, reporter, advance } = createHost()
  for (let step = 0; step < 20; step += 1) {
    page.height += 10
    reporter.changed()
    advance(50)
  }
  expect(sent.length).toBeLessThanOrEqual(3)
  advance(400)
  expect(sent.at(-1)).toBe(300)
})

it('falls silent when it is stopped', () => {
  const { page, sent, reporter, advance } = createHost()
  reporter.changed()
  page.height = 200
  reporter.changed()
  reporter.stop()
  advance(1_000)
  expect(sent).toEqual([100])
})
