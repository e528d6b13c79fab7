import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planRestore } from './plan-restore.ts'
import type { RecoveryFacts, RecoveryPiece, RecoverySet } from './recovery-facts.ts'
import { recoveryOf } from './restorable-ranges.ts'
import { testPiece as piece, testRound as round, testSet as set } from './testing/recovery-facts.ts'

type Facts = RecoveryFacts<RecoverySet, RecoveryPiece>
const plan = (facts: Facts, scn: number) => planRestore(facts, recoveryOf(facts), String(scn))

const facts: Facts = {
  sets: [set('1', 10, 12), set('2', 30, 32, { on: '1' }), set('3', 70, 72), set('4', 95, 98, { plusArchivelog: true })],
  rounds: [round('1', 'STOP', 5, 50), round('2', 'STOP', 60, 90)],
  pieces: [
    piece('1.1', [5, 25, 25]),
    piece('1.2', [25, 45, 45]),
    piece('1.3', [45, 50, 65]),
    piece('2.4', [60, 80, 80]),
    piece('2.5', [80, 90, 100]),
  ],
}

describe('what is read', () => {
  it.each([
    [12, ['1'], ['1.1']],
    [31, ['1'], ['1.1', '1.2']],
    [32, ['1', '2'], ['1.2']],
    [50, ['1', '2'], ['1.2', '1.3']],
    [72, ['3'], ['2.4']],
    [80, ['3'], ['2.4']],
    [81, ['3'], ['2.4', '2.5']],
  ])('until %i: sets %j, pieces %j', (scn, sets, pieces) => {
    const found = plan(facts, scn)
    if (!found.restorable) throw new Error(found.cause)
    expect(found.sets.map(({ backupSetId }) => backupSetId)).toEqual(sets)
    expect(found.pieces.map(({ roundId, pieceId }) => `${roundId}.${pieceId}`)).toEqual(pieces)
    expect(found.ownLog).toBe(false)
  })

  it('is the set alone where it carries its own log', () => {
    expect(plan(facts, 98)).toMatchObject({ restorable: true, sets: [{ backupSetId: '4' }], pieces: [], ownLog: true })
  })

  it('is the next piece too where the one before ended short of its plan', () => {
    const short = { ...facts, pieces: [piece('1.1', [5, 22, 25]), piece('1.2', [25, 50, 65])] }
    expect(plan(short, 23)).toMatchObject({ pieces: [{ pieceId: '1' }, { pieceId: '2' }] })
  })
})

describe('why not, and what would do', () => {
  it.each([
    [11, 'before-first', null, '12'],
    [55, 'archive-stopped', '50', '72'],
    [65, 'no-set', '50', '72'],
    [92, 'archive-stopped', '90', '98'],
    [99, 'archive-stopped', '98', null],
  ])('%i: %s', (scn, cause, earlierScn, laterScn) => {
    expect(plan(facts, scn)).toMatchObject({ restorable: false, cause, earlierScn, laterScn })
  })

  it('is not archived yet while archiving goes on', () => {
    expect(
      plan({ ...facts, rounds: [facts.rounds[0] ?? round('1', 'STOP', 5, 50), round('2', 'DOING', 60, 90)] }, 99),
    ).toMatchObject({ cause: 'not-yet-archived' })
  })

  it('is that nothing restores', () => {
    expect(plan({ ...facts, sets: [] }, 20)).toMatchObject({
      cause: 'nothing-restorable',
      earlierScn: null,
      laterScn: null,
    })
  })
})

/** OceanBase's own way to choose, written down plainly: sets in order into a map that each full empties, then pieces in a row. */
function restoresAsOceanBase({ sets, pieces }: Facts, scn: number): boolean {
  const map = new Map<string, RecoverySet>()
  let replay: number | null = null
  for (const one of sets) {
    if (!one.usable || Number(one.minRestoreScn) > scn) continue
    if (one.backupType === 'full') map.clear()
    else if (!map.has(one.previousFullSetId ?? '') || !map.has(one.previousSetId ?? '')) continue
    map.set(one.backupSetId, one)
    replay = Number(one.startReplayScn)
  }
  if (replay === null || pieces === null) return false
  const from = replay
  const available = pieces.filter(({ rawFileStatus }) => rawFileStatus === 'AVAILABLE')
  return available.some((first, at) => {
    if (Number(first.startScn) > from || Number(first.endScn) <= from) return false
    let last = first
    for (const next of available.slice(at + 1)) {
      if (Number(last.checkpointScn) >= scn || next.startScn !== last.endScn) break
      last = next
    }
    return Number(last.checkpointScn) >= scn
  })
}

const ROUNDS = 4
const MOMENTS = Array.from({ length: 150 * ROUNDS }, (_, scn) => scn)

const world = fc
  .record({
    rounds: fc.array(
      fc.record({
        gap: fc.integer({ min: 1, max: 6 }),
        length: fc.integer({ min: 1, max: 30 }),
        interval: fc.integer({ min: 4, max: 10 }),
      }),
      { maxLength: ROUNDS },
    ),
    lost: fc.infiniteStream(fc.constantFrom('AVAILABLE', 'AVAILABLE', 'AVAILABLE', 'DELETED', 'BROKEN')),
    sets: fc.array(
      fc.record({
        gap: fc.integer({ min: 1, max: 9 }),
        length: fc.integer({ min: 1, max: 4 }),
        full: fc.boolean(),
        usable: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ rounds, lost, sets }): Facts => {
    const built = { rounds: [] as Facts['rounds'][number][], pieces: [] as RecoveryPiece[], sets: [] as RecoverySet[] }
    let now = 0
    for (const [at, { gap, length, interval }] of rounds.entries()) {
      // Each round on nanoseconds of its own: one that begins just where a piece was planned to end looks like its sequel.
      const start = (Math.floor(now / ROUNDS) + gap) * ROUNDS + at
      now = start + length * ROUNDS + 1
      built.rounds.push(round(String(at + 1), 'STOP', start, now))
      for (let from = start; from < now; from += interval * ROUNDS) {
        const { value } = lost.next()
        built.pieces.push(
          piece(
            `${at + 1}.${built.pieces.length + 1}`,
            [from, Math.min(from + interval * ROUNDS, now), from + interval * ROUNDS],
            value,
          ),
        )
      }
    }
    let at = 0
    for (const { gap, length, full, usable } of sets) {
      const base = built.sets.findLast((one) => one.usable)
      const foot = base?.backupType === 'full' ? base.backupSetId : base?.previousFullSetId
      const on = full || base === undefined ? {} : { on: base.backupSetId, full: foot ?? '' }
      built.sets.push(
        set(String(built.sets.length + 1), (at + gap) * ROUNDS, (at + gap + length) * ROUNDS, { ...on, usable }),
      )
      at += gap + length
    }
    // What was usable when the next was made upon it may be gone today.
    return {
      ...built,
      sets: built.sets.map((one, index) => (sets[index]?.gap === 9 ? { ...one, usable: false } : one)),
    }
  })

it('chooses as OceanBase does, at every moment', () => {
  fc.assert(
    fc.property(world, (made) => {
      const recovery = recoveryOf(made)
      const ours = MOMENTS.filter((scn) => planRestore(made, recovery, String(scn)).restorable)
      expect(ours).toEqual(MOMENTS.filter((scn) => restoresAsOceanBase(made, scn)))
    }),
    { numRuns: 200 },
  )
})

it('tells the same by ranges and by moments; ranges and holes leave nothing untold behind the first', () => {
  fc.assert(
    fc.property(world, (made) => {
      const recovery = recoveryOf(made)
      const { ranges, holes } = recovery
      const inside = (scn: number) => ranges.some((one) => Number(one.fromScn) <= scn && scn <= Number(one.toScn))
      const told = (scn: number) =>
        holes.some((one) => Number(one.fromScn) <= scn && scn <= Number(one.untilScn ?? 9999))
      expect(MOMENTS.filter((scn) => planRestore(made, recovery, String(scn)).restorable)).toEqual(
        MOMENTS.filter(inside),
      )
      const behind = ranges[0] === undefined ? [] : MOMENTS.filter((scn) => scn > Number(ranges[0]?.fromScn))
      expect(behind.filter((scn) => !inside(scn) && !told(scn))).toEqual([])
    }),
    { numRuns: 150 },
  )
})
