import { BACKUP_JOBS } from '@tidemark/oceanbase'
import { describe, expect, it } from 'vitest'
import { JobLedger } from './job-ledger.ts'
import type { JobRow } from './rows/to-job.ts'
import type { Seen } from './seen-rows.ts'
import { WorldEmptied } from './source.ts'

function seen(jobId: number, columns: Record<string, unknown> = {}, tenantId = 1002): Seen<JobRow> {
  const row = BACKUP_JOBS.row.parse({
    TENANT_ID: tenantId,
    JOB_ID: String(jobId),
    START_TIMESTAMP: `t${jobId}`,
    ...columns,
  })
  return { ids: { tenantId, jobId: String(jobId) }, row }
}

/** A ledger with the rows of ended jobs kept beside it, as its source keeps them. */
class KeepingLedger extends JobLedger {
  readonly #rows: Map<string, JobRow>

  constructor() {
    const rows = new Map<string, JobRow>()
    super((key) => rows.get(key) ?? null)
    this.#rows = rows
  }

  override take(...polled: Parameters<JobLedger['take']>) {
    const change = super.take(...polled)
    for (const { ids, row, inFlight } of change.changed) {
      if (!inFlight) this.#rows.set(`${ids.tenantId}/${ids.jobId}`, row)
    }
    return change
  }
}

it('learns when a job began, and is not deceived by a row that does not tell', () => {
  const ledger = new KeepingLedger()
  ledger.take([seen(1, { START_TIMESTAMP: null })], [])
  ledger.take([seen(1)], [])
  expect(ledger.take([seen(1, { START_TIMESTAMP: null })], []).changed).toHaveLength(1)
})

describe('a job that moves from JOBS to HISTORY', () => {
  it('is in the history when both show it', () => {
    const ledger = new KeepingLedger()
    ledger.take([seen(1)], [])
    const { changed } = ledger.take([seen(1)], [seen(1, { STATUS: 'COMPLETED' })])
    expect(changed.map(({ inFlight, row }) => [inFlight, row.STATUS])).toEqual([[false, 'COMPLETED']])
  })

  it('is gone only when it was missed twice', () => {
    const ledger = new KeepingLedger()
    ledger.take([seen(1)], [])
    expect(ledger.take([], []).gone).toEqual([])
    expect(ledger.take([], []).gone).toEqual(['1002/1'])
    expect(ledger.take([], []).gone).toEqual([])
  })

  it('was never gone when it is met between', () => {
    const ledger = new KeepingLedger()
    ledger.take([seen(1)], [])
    ledger.take([], [])
    expect(ledger.take([], [seen(1)])).toMatchObject({ gone: [], changed: [{ inFlight: false }] })
    expect(ledger.take([], []).gone).toEqual([])
  })
})

it('takes nobody for gone when a page of the history was cut short', () => {
  const ledger = new KeepingLedger()
  ledger.take([seen(1)], [])
  for (let poll = 0; poll < 3; poll += 1) expect(ledger.take([], [seen(2)], false).gone).toEqual([])
  expect(ledger.take([], [seen(1)])).toMatchObject({ gone: [], changed: [{ inFlight: false }] })
})

it('tells nothing about rows that did not change', () => {
  const ledger = new KeepingLedger()
  ledger.take([seen(2)], [seen(1)])
  expect(ledger.take([seen(2)], [seen(1)]).changed).toEqual([])
})

describe('where to read on', () => {
  it('is behind the newest ended job, but before every one that has not ended', () => {
    const ledger = new KeepingLedger()
    ledger.take([seen(3), seen(20, {}, 1)], [seen(5), seen(21, {}, 1), seen(8, {}, 1004)])
    expect(ledger.readBehind([1, 1002, 1004, 1006], false)).toEqual([
      { tenantId: 1, jobId: '19' },
      { tenantId: 1002, jobId: '2' },
      { tenantId: 1004, jobId: '8' },
      { tenantId: 1006, jobId: '0' },
    ])
  })

  it('is one further back for a check, so that the newest has to show itself', () => {
    const ledger = new KeepingLedger()
    ledger.take([], [seen(5), seen(8, {}, 1004)])
    expect(ledger.readBehind([1002, 1004], true)).toEqual([
      { tenantId: 1002, jobId: '4' },
      { tenantId: 1004, jobId: '7' },
    ])
    expect(ledger.missingNewest([1002, 1004, 1006], [seen(5)])).toEqual([1004])
    expect(ledger.missingNewest([1002], [seen(5)])).toEqual([])
  })
})

describe('a world that went back', () => {
  it('is known by a job that began at another time', () => {
    const ledger = new KeepingLedger()
    ledger.take([seen(1)], [])
    expect(() => ledger.take([seen(1, { START_TIMESTAMP: 'later' })], [])).toThrow(WorldEmptied)
  })

  it('is known by a new job with an id that was passed', () => {
    const ledger = new KeepingLedger()
    ledger.take([], [seen(9)])
    expect(() => ledger.take([seen(3)], [])).toThrow(WorldEmptied)
  })

  it('is known by an ended job that runs again', () => {
    const ledger = new KeepingLedger()
    ledger.take([], [seen(9)])
    expect(() => ledger.take([seen(9)], [])).toThrow(WorldEmptied)
  })
})
