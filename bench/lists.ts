import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { median } from './median.ts'
import type { Verdict } from './verdict.ts'

const RUNS = 5
const BUDGET = 0.7
const LISTS = ['jobs', 'tenants', 'destinations', 'overview']

/** Requests a second of our list endpoints ÷ those of a bare Express that answers the same bytes from memory. */
export async function measureLists(url: string): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const list of LISTS) {
    const ours = `${url}/api/clusters/demo/${list}`
    const body = await (await fetch(ours)).text()
    await using floor = await startFloor(body)
    const ratios: { ours: number; floor: number }[] = []
    await rate(ours)
    await rate(floor.url)
    for (let run = 0; run < RUNS; run++) ratios.push({ floor: await rate(floor.url), ours: await rate(ours) })
    const ratio = median(ratios.map((one) => one.ours / one.floor))
    verdicts.push({
      what: `GET ${list} (${(body.length / 1000).toFixed(0)} kB) ÷ Express`,
      ours: `${median(ratios.map((one) => one.ours)).toFixed(0)}/s`,
      floor: `${median(ratios.map((one) => one.floor)).toFixed(0)}/s`,
      value: ratio.toFixed(2),
      budget: `≥ ${BUDGET}`,
      kept: ratio >= BUDGET,
    })
  }
  return verdicts
}

async function rate(url: string): Promise<number> {
  const { requests, non2xx } = await autocannon({ url, connections: 50, duration: 2 })
  if (non2xx > 0) throw new Error(`${non2xx} answers of ${url} were not 2xx`)
  return requests.average
}

/** The floor runs in a process of its own, as ours does. */
async function startFloor(body: string): Promise<AsyncDisposable & { url: string }> {
  const child = fork(fileURLToPath(new URL('express-floor.ts', import.meta.url)))
  child.send(body)
  const [port] = await once(child, 'message')
  return {
    url: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: async () => {
      child.kill()
      await once(child, 'exit')
    },
  }
}
