import {
  ArchiveLog,
  type ArchivePiece,
  type BackupSet,
  RestorePreview,
  type RestorePreviewQuery,
} from '@tidemark/contract'
import { instantToScn } from '@tidemark/oceanbase'
import { describe, expect, it } from 'vitest'
import { restorableOf, restorableSpan } from '../../domain/recovery.ts'
import {
  backupSet,
  destination,
  minutesAgo,
  readyTenant,
  round,
  type SnapshotDraft,
  snapshot,
  type TenantDraft,
} from '../../testing/snapshot.ts'
import { archiveLog } from './archive-log.ts'
import { restorePreview } from './restore-preview.ts'

const scnAgo = (minutes: number) => instantToScn(minutesAgo(minutes))

function setOf(backupSetId: string, from: number, to: number, over: Partial<BackupSet> = {}): BackupSet {
  return backupSet({ backupSetId, startReplayScn: scnAgo(from), minRestoreScn: scnAgo(to), outputBytes: 1000, ...over })
}

function pieceOf(id: `${number}.${number}`, from: number, to: number, over: Partial<ArchivePiece> = {}): ArchivePiece {
  const [roundId = '', pieceId = ''] = id.split('.')
  return {
    tenantId: 1002,
    destinationId: '1001',
    roundId,
    pieceId,
    rawStatus: 'FROZEN',
    rawFileStatus: 'AVAILABLE',
    startScn: scnAgo(from),
    startAt: minutesAgo(from),
    checkpointScn: scnAgo(to),
    checkpointAt: minutesAgo(to),
    endScn: scnAgo(to),
    endAt: minutesAgo(to),
    compression: 'none',
    inputBytes: 400,
    outputBytes: 100,
    path: 'file:///backup/t1002/archive',
    ...over,
  }
}

const roundOf = (roundId: string, state: Parameters<typeof round>[0], from: number, to: number) =>
  round(state, {
    roundId,
    rawStatus: state === 'stopped' ? 'STOP' : 'DOING',
    startScn: scnAgo(from),
    startAt: minutesAgo(from),
    checkpointScn: scnAgo(to),
    checkpointAt: minutesAgo(to),
  })

/** Archived 500–300 minutes ago and since 200; a full and an incremental in the first, a full in the second. */
const tenant: TenantDraft = readyTenant(1002, {
  tenantName: 'orders',
  round: roundOf('2', 'archiving', 200, 1),
  rounds: [roundOf('1', 'stopped', 500, 300), roundOf('2', 'archiving', 200, 1)],
  pieces: [
    pieceOf('1.1', 500, 400),
    pieceOf('1.2', 400, 300),
    pieceOf('2.3', 200, 100),
    pieceOf('2.4', 100, 1, { endScn: scnAgo(-100) }),
  ],
  sets: [
    setOf('3', 152, 150, { path: 'file:///backup/t1002/data' }),
    setOf('2', 382, 380, { backupType: 'incremental', previousFullSetId: '1', previousSetId: '1' }),
    setOf('1', 482, 480),
  ],
})
const preview = (query: RestorePreviewQuery, over: Partial<TenantDraft> = {}, draft: SnapshotDraft = {}) => {
  const found = restorePreview(snapshot({ tenants: [{ ...tenant, ...over }], ...draft }), 1002, query)
  expect(RestorePreview.safeParse(found).success).toBe(true)
  if (found === null) throw new Error('no tenant')
  return found
}

it('tells the ranges and the holes between them, as instants and exactly', () => {
  const found = restorableOf(snapshot({ tenants: [tenant] }), 1002)
  expect(found.ranges.map(({ from, to }) => [from.at, to.scn])).toEqual([
    [minutesAgo(480), scnAgo(300)],
    [minutesAgo(150), scnAgo(1)],
  ])
  expect(found.holes.map(({ from, until, cause }) => [from.at, until?.at, cause])).toEqual([
    [minutesAgo(300), minutesAgo(200), 'archive-stopped'],
    [minutesAgo(200), minutesAgo(150), 'no-set'],
  ])
  expect(restorableSpan(snapshot({ tenants: [tenant] }), 1002)).toEqual({
    fromAt: minutesAgo(480),
    toAt: minutesAgo(1),
    holes: 1,
  })
})

it('is computed once while nothing of the tenant moved, and anew when its archive did', () => {
  const first = snapshot({ tenants: [tenant] })
  const later = {
    ...first,
    revision: 2,
    roundHistory: new Map([[1002, [roundOf('1', 'stopped', 500, 300), roundOf('2', 'archiving', 200, 0)]]]),
  }
  expect(restorableSpan(first, 1002)?.toAt).toBe(minutesAgo(1))
  expect(restorableSpan(later, 1002)?.toAt).toBe(minutesAgo(0))
  expect(restorableSpan({ ...first, sets: new Map() }, 1002)).toBeNull()
  expect(restorableSpan(first, 1002)?.toAt).toBe(minutesAgo(1))
})

describe('what would be read', () => {
  it('is the chain and its pieces, with their bytes', () => {
    const { reading, why } = preview({ at: minutesAgo(350) })
    expect(why).toBeNull()
    expect(reading?.sets.map(({ backupSetId }) => backupSetId)).toEqual(['1', '2'])
    expect(reading?.pieces.map(({ pieceId }) => pieceId)).toEqual(['2'])
    expect(reading).toMatchObject({ setsBytes: 2000, piecesBytes: 100, ownLog: false, encrypted: false })
  })
  it('without a moment, is the newest', () => expect(preview({}).moment?.scn).toBe(scnAgo(1)))
  it('has no sum where a part of it is not known', () => {
    const pieces = [pieceOf('1.1', 500, 300, { outputBytes: null })]
    expect(preview({ at: minutesAgo(350) }, { pieces }).reading).toMatchObject({ setsBytes: 2000, piecesBytes: null })
  })
  it('says that a set is encrypted', () => {
    const sets = [setOf('1', 482, 480, { encrypted: true })]
    expect(preview({ at: minutesAgo(350) }, { sets }).reading?.encrypted).toBe(true)
  })
})

describe('why not', () => {
  it('names the cause and the nearest moments that can be restored', () => {
    const { why, reading, statements } = preview({ at: minutesAgo(250) })
    expect([reading, statements]).toEqual([null, null])
    expect(why).toMatchObject({
      cause: 'archive-stopped',
      roundId: '1',
      earlier: { scn: scnAgo(300) },
      later: { scn: scnAgo(150) },
    })
  })
  it('is that nothing is there', () => {
    expect(preview({}, { sets: [] })).toMatchObject({ moment: null, why: null, reading: null })
    expect(preview({ at: minutesAgo(250) }, { sets: [] }).why?.cause).toBe('nothing-restorable')
  })
})

describe('the statement', () => {
  it('is by SCN, and by the time of the reader’s zone', () => {
    const { statements } = preview({
      at: minutesAgo(140),
      utcOffsetMinutes: 480,
      name: 'orders_2',
      pools: 'p1',
      locality: 'F@z1',
      concurrency: 4,
    })
    const rest = "WITH 'pool_list=p1&locality=F@z1&concurrency=4'"
    const from = "ALTER SYSTEM RESTORE `orders_2` FROM 'file:///backup/t1002/data,file:///backup/t1002/archive'"
    expect(statements?.byScn).toBe(`${from} UNTIL SCN = ${scnAgo(140)} ${rest}`)
    expect(statements?.byTime).toBe(`${from} UNTIL TIME = '2026-03-10 17:40:00.000000' ${rest}`)
    expect(statements?.hasMaskedKeys).toBe(false)
  })
  it('has a name of its own and says what to fill in', () => {
    expect(preview({}).statements?.byScn).toContain('RESTORE `orders_restored` FROM')
    expect(preview({}).statements?.byScn).toContain("WITH 'pool_list=<resource pools>'")
  })
  it('masks the keys of the storage', () => {
    const uri = 'oss://bucket/orders?host=h&access_id=••••&access_key=••••'
    const data = destination(1002, 'data', {
      uri,
      scheme: 'oss',
      path: 'bucket/orders',
      parameters: [{ name: 'host', value: 'h' }],
    })
    const sets = [setOf('3', 152, 150, { path: 'oss://bucket/orders?host=h' })]
    const { statements } = preview({}, { data, sets })
    expect(statements?.byScn).toContain(`FROM '${uri},file:///backup/t1002/archive'`)
    expect(statements?.hasMaskedKeys).toBe(true)
  })
  it('takes a time inside the range, where the SCN lies between two microseconds', () => {
    const minRestoreScn = String(BigInt(scnAgo(150)) + 999n)
    const { statements } = preview({ scn: minRestoreScn }, { sets: [setOf('3', 152, 150, { minRestoreScn })] })
    expect(statements?.byTime).toContain("TIME = '2026-03-10 09:30:00.000001'")
  })
  it('names the data destination alone where the set carries its log', () => {
    const sets = [setOf('3', 152, 150, { plusArchivelog: true, path: 'file:///d' })]
    const { statements, reading } = preview({ scn: scnAgo(150) }, { sets, rounds: [], pieces: [] })
    expect(reading?.ownLog).toBe(true)
    expect(statements?.byScn).toContain("FROM 'file:///d' UNTIL")
  })
  it('is none with fields that no statement takes; they are named', () => {
    const { statements, refused } = preview({ name: "x'; DROP", pools: 'p&method=quick', primaryZone: '' })
    expect(statements).toBeNull()
    expect(refused).toEqual(['name', 'pools', 'primaryZone'])
  })
})

it('lists rounds and pieces, newest first', () => {
  const log = archiveLog(snapshot({ tenants: [tenant] }), 1002)
  expect(log?.rounds.map(({ roundId }) => roundId)).toEqual(['2', '1'])
  expect(log?.pieces.map(({ pieceId }) => pieceId)).toEqual(['4', '3', '2', '1'])
  expect(ArchiveLog.safeParse(log).success).toBe(true)
  expect(archiveLog(snapshot(), 1002)).toBeNull()
})
