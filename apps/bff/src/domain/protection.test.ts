import { ARCHIVE_STATES, JOB_STATES, Protection, type ProtectionReason } from '@tidemark/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupSet, job, minutesAgo, readyTenant, round, snapshot, type TenantDraft } from '../testing/snapshot.ts'
import { judgeProtection, protectionOf } from './protection.ts'

const withSet = (over: TenantDraft = {}) => readyTenant(1002, { sets: [backupSet()], ...over })
const lagging = (minutes: number) => round('archiving', { checkpointAt: minutesAgo(minutes) })

describe('a tenant is', () => {
  it.each<[string, TenantDraft, string, readonly ProtectionReason[]]>([
    ['protected: a set, and archiving', withSet(), 'protected', []],
    ['not protected without a set', readyTenant(1002), 'not-protected', ['no-good-set']],
    [
      'not protected with a set that is no good',
      withSet({ sets: [backupSet({ usable: false })] }),
      'not-protected',
      ['no-good-set'],
    ],
    [
      'not protected when its archive broke',
      withSet({ round: round('interrupted') }),
      'not-protected',
      ['archive-interrupted'],
    ],
    ['not protected by a set without its log', withSet({ round: null }), 'not-protected', ['archive-never-started']],
    [
      'protected by a set with its log',
      withSet({ round: null, sets: [backupSet({ plusArchivelog: true })] }),
      'protected',
      [],
    ],
    [
      'not protected when the newest set has no log',
      withSet({ round: null, sets: [backupSet(), backupSet({ plusArchivelog: true })] }),
      'not-protected',
      ['archive-never-started'],
    ],
    ['at risk: stopped', withSet({ round: round('stopped') }), 'at-risk', ['archive-stopped']],
    ['at risk: suspended', withSet({ round: round('suspended') }), 'at-risk', ['archive-suspended']],
    ['at risk: more than 120 s behind', withSet({ round: lagging(2.1) }), 'at-risk', ['archive-lagging']],
    ['protected: 120 s behind', withSet({ round: lagging(2) }), 'protected', []],
    [
      'protected: behind, but within its own target',
      withSet({ round: lagging(5), archiveLagTargetMs: 600_000 }),
      'protected',
      [],
    ],
    [
      'at risk: a target of 0 stands for 120 s',
      withSet({ round: lagging(3), archiveLagTargetMs: 0 }),
      'at-risk',
      ['archive-lagging'],
    ],
  ])('%s', (_, tenant, state, reasons) => {
    expect(protectionOf(snapshot({ tenants: [tenant] }), 1002)).toEqual({ state, reasons })
  })

  it('at risk when the last job that ended failed, whatever came before it', () => {
    const failed = job({ jobId: '2', state: 'failed', startedAt: minutesAgo(20), endedAt: minutesAgo(10) })
    expect(protectionOf(snapshot({ tenants: [withSet()], jobs: [job(), failed] }), 1002).reasons).toEqual([
      'last-job-failed',
    ])
    expect(
      protectionOf(snapshot({ tenants: [withSet()], jobs: [job({ endedAt: minutesAgo(1) }), failed] }), 1002).reasons,
    ).toEqual([])
  })
})

it('is judged for whatever the database says, with a reason exactly when it is not protected', () => {
  const facts = fc.record({
    archive: fc.record({ state: fc.constantFrom(...ARCHIVE_STATES), lagging: fc.boolean() }),
    lastGoodSet: fc.option(fc.record({ plusArchivelog: fc.option(fc.boolean()) })),
    lastJob: fc.option(fc.record({ state: fc.constantFrom(...JOB_STATES) })),
  })
  fc.assert(
    fc.property(facts, (given) => {
      const judged = judgeProtection(given)
      expect(Protection.safeParse(judged).success).toBe(true)
      expect(judged.state === 'protected').toBe(judged.reasons.length === 0)
    }),
  )
})
