import { PARAMETERS, readArchiveLagTargets } from '@tidemark/oceanbase'
import { shareMap } from '../share.ts'
import type { Source } from '../source.ts'
import { SLOW_MS } from './slow.ts'

const UNIT_MS = new Map([
  ['us', 0.001],
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
])

/** `archive_lag_target` of each tenant; where parameters are withheld nothing is known of it. */
export function createArchiveLagTargetsSource(): Source {
  return {
    name: 'archive-lag-targets',
    paceMs: SLOW_MS,
    everyPoll: false,
    statements: () => 1,
    essential: false,
    async collect(reader, facts) {
      const rows = await reader.rows(PARAMETERS, readArchiveLagTargets)
      const targets = new Map(rows.map((row) => [row.TENANT_ID ?? reader.tenantId, toMs(row.VALUE)]))
      const now = new Map(
        [...facts.tenants].map(([id, known]) => [id, { ...known, archiveLagTargetMs: targets.get(id) ?? null }]),
      )
      return { facts: { ...facts, tenants: shareMap(facts.tenants, now) }, more: false }
    },
  }
}

/** `120s`, `2m`; a number alone is seconds. */
function toMs(value: string | null): number | null {
  const match = /^(\d+(?:\.\d+)?)(us|ms|[smhd])?$/i.exec(value ?? '')
  const unit = UNIT_MS.get(match?.[2]?.toLowerCase() ?? 's')
  return match === null || unit === undefined ? null : Number(match[1]) * unit
}
