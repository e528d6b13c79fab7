import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { median } from './median.ts'
import type { Verdict } from './verdict.ts'

const RUNS = 5
const floorRoot = fileURLToPath(new URL('floor', import.meta.url))

interface Load {
  readonly requests: number
  readonly codeKb: number
  readonly readyMs: number
}

/** First load of the jobs page with a cold cache, ours and the floor's by turns. Ready = the first job row is on screen. */
export async function measureFirstLoad(url: string): Promise<Verdict[]> {
  await using floor = await serveFloor(url)
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH === undefined ? {} : { executablePath: process.env.CHROMIUM_PATH }),
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const ours: Load[] = []
  const floors: Load[] = []
  const load = async (page: string): Promise<Load> => {
    const context = await browser.newContext()
    try {
      return await measure(await context.newPage(), page)
    } finally {
      await context.close()
    }
  }
  await load(`${url}/clusters/demo/jobs`)
  await load(`${floor.url}/jobs`)
  for (let run = 0; run < RUNS; run++) {
    floors.push(await load(`${floor.url}/jobs`))
    ours.push(await load(`${url}/clusters/demo/jobs`))
  }
  await browser.close()
  return verdicts(ours, floors)
}

function verdicts(ours: readonly Load[], floors: readonly Load[]): Verdict[] {
  const pick = (loads: readonly Load[], key: keyof Load) => median(loads.map((one) => one[key]))
  const [requests, codeKb, readyMs, floorMs] = [
    pick(ours, 'requests'),
    pick(ours, 'codeKb'),
    pick(ours, 'readyMs'),
    pick(floors, 'readyMs'),
  ]
  const ratio = readyMs / floorMs
  return [
    {
      what: 'jobs page: requests',
      ours: `${requests}`,
      floor: `${pick(floors, 'requests')}`,
      value: `${requests}`,
      budget: '≤ 10',
      kept: requests <= 10,
    },
    {
      what: 'jobs page: JS + CSS gzip',
      ours: `${codeKb.toFixed(0)} kB`,
      floor: `${pick(floors, 'codeKb').toFixed(0)} kB`,
      value: `${codeKb.toFixed(0)} kB`,
      budget: '≤ 180 kB',
      kept: codeKb <= 180,
    },
    {
      what: 'jobs page: ready ÷ floor',
      ours: `${readyMs.toFixed(0)} ms`,
      floor: `${floorMs.toFixed(0)} ms`,
      value: ratio.toFixed(2),
      budget: '≤ 2',
      kept: ratio <= 2,
    },
  ]
}

async function measure(page: import('@playwright/test').Page, url: string): Promise<Load> {
  const bodies: Promise<{ code: boolean; kb: number }>[] = []
  page.on('response', (response) => {
    const type = response.request().resourceType()
    bodies.push(
      response
        .body()
        .then((body) => ({ code: type === 'script' || type === 'stylesheet', kb: gzipSync(body).length / 1000 }))
        .catch(() => ({ code: false, kb: 0 })),
    )
  })
  const startedAt = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator('[data-job-row]').first().waitFor()
  const readyMs = performance.now() - startedAt
  const seen = await Promise.all(bodies.slice())
  return {
    requests: seen.length,
    codeKb: seen.filter(({ code }) => code).reduce((sum, { kb }) => sum + kb, 0),
    readyMs,
  }
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
}

async function serveFloor(subjectUrl: string): Promise<AsyncDisposable & { url: string }> {
  await build({ root: floorRoot, logLevel: 'warn', plugins: [react()], build: { modulePreload: { polyfill: false } } })
  const list = await (await fetch(`${subjectUrl}/api/clusters/demo/jobs?limit=100`)).json()
  const files = new Map<string, { type: string; gzip: Buffer }>()
  const dist = join(floorRoot, 'dist')
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name)
      files.set(path.slice(dist.length), {
        type: TYPES[extname(path)] ?? 'application/octet-stream',
        gzip: gzipSync(await readFile(path)),
      })
    }
  files.set('/api/jobs', { type: 'application/json', gzip: gzipSync(JSON.stringify(list.data.jobs)) })
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '') ?? files.get('/index.html')
    response.writeHead(200, { 'content-type': file?.type, 'content-encoding': 'gzip' }).end(file?.gzip)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}
