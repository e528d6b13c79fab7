import type { Request, Response } from 'express'
import * as z from 'zod/mini'
import type { Clock } from '../clock.ts'

const REPORTS_A_MINUTE = 20
const MAX_BYTES = 8 * 1024

/** What a browser says of a violation; logged by directive and place, never with what was blocked in full. */
export interface CspReport {
  readonly directive: string
  readonly blocked: string
}

/** Takes reports of CSP violations. They come without our header, change nothing and are few: the rest is dropped. */
export function takeCspReports(clock: Clock, report: (report: CspReport) => void) {
  let windowAtMs = Number.NEGATIVE_INFINITY
  let taken = 0
  return async (request: Request, response: Response): Promise<void> => {
    const nowMs = clock.monotonicMs()
    if (nowMs - windowAtMs >= 60_000) {
      windowAtMs = nowMs
      taken = 0
    }
    taken += 1
    const found = taken > REPORTS_A_MINUTE ? null : readReport(await readStart(request).catch(() => ''))
    if (found !== null) report(found)
    request.resume()
    response.status(204).end()
  }
}

async function readStart(request: Request): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > MAX_BYTES) return ''
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const word = z.pipe(
  z.string(),
  z.transform((text) => text.replaceAll(/[^\w:/.-]/g, '').slice(0, 100)),
)
const Report = z.object({
  'csp-report': z.object({ 'effective-directive': word, 'blocked-uri': z.optional(word) }),
})

function readReport(text: string): CspReport | null {
  const report = z.safeParse(Report, parseJson(text))
  if (!report.success) return null
  const { 'effective-directive': directive, 'blocked-uri': blocked = '' } = report.data['csp-report']
  return { directive, blocked }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
