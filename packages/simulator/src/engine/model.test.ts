import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseCommand } from '../sql/commands/parse-command.ts'
import { type History, histories, textOf } from '../testing/model/act.ts'
import { linesOf } from '../testing/model/lines.ts'
import { linesOfTables } from '../testing/model/lines-of-tables.ts'
import { live } from '../testing/model/live.ts'
import { type Cluster, createCluster } from './testing/cluster.ts'

const HISTORIES = 10_000
const MODES = { ansiQuotes: false, noBackslashEscapes: false }

function compare(seed: number, history: History): void {
  const cluster = createCluster({ seed })
  for (const event of live(history)) {
    if (event.kind === 'wait') {
      cluster.wait(event.seconds)
      expect(linesOfTables(cluster)).toEqual(linesOf(event.model))
      continue
    }
    const text = textOf(event.act)
    cluster.wait(0)
    expect(`${event.act.who}: ${text}: ${answerOf(cluster, event.act.who, text)}`).toBe(
      `${event.act.who}: ${text}: ${event.expected}`,
    )
  }
}

function answerOf(cluster: Cluster, who: string, text: string): string {
  const tenantId = cluster.engine.tenantByName(who)?.tenant_id ?? 0
  return cluster.answer(tenantId, parseCommand(text, MODES, cluster.engine.grammar))
}

it(`answers and rows are those of the rules in ${HISTORIES} histories of two clients`, { timeout: 300_000 }, () => {
  fc.assert(fc.property(fc.nat(9999), histories, compare), { numRuns: HISTORIES })
})
