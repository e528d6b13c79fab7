import { describe, expect, it } from 'vitest'
import type { RecoveryFacts, RecoveryPiece, RecoverySet } from './recovery-facts.ts'
import { recoveryOf } from './restorable-ranges.ts'
import { testPiece as piece, testRound as round, testSet as set } from './testing/recovery-facts.ts'

type Facts = RecoveryFacts<RecoverySet, RecoveryPiece>
const whole: Facts = {
  sets: [set('1', 10, 12), set('2', 30, 32, { on: '1' })],
  rounds: [round('1', 'DOING', 5, 58)],
  pieces: [piece('1.1', [5, 25, 25]), piece('1.2', [25, 45, 45]), piece('1.3', [45, 55, 65])],
}
const two: Facts = {
  sets: [set('1', 10, 12), set('2', 50, 52)],
  rounds: [round('1', 'STOP', 5, 30), round('2', 'DOING', 40, 60)],
  pieces: [
    piece('1.1', [5, 25, 25]),
    piece('1.2', [25, 30, 45]),
    piece('2.3', [40, 60, 60]),
    piece('2.4', [60, 60, 80], 'INCOMPLETE'),
  ],
}
const lost = (status: string): Facts => ({
  ...whole,
  pieces: [piece('1.1', [5, 25, 25]), piece('1.2', [25, 45, 45], status), piece('1.3', [45, 55, 65])],
})

describe('ranges', () => {
  it.each<[string, Facts, readonly [number, number][]]>([
    [
      'one unbroken log: from the first set to the checkpoint of the round, which is read more often',
      whole,
      [[12, 58]],
    ],
    [
      'two rounds: a restore does not cross from one to the other',
      two,
      [
        [12, 30],
        [52, 60],
      ],
    ],
    ['a piece is lost: on behind it only from a set that begins there', lost('DELETED'), [[12, 25]]],
    ['no set', { ...whole, sets: [] }, []],
    ['no archive', { ...whole, rounds: [], pieces: [] }, []],
    [
      'a set with its own log needs no archive for its own moment',
      { sets: [set('1', 10, 12, { plusArchivelog: true })], rounds: [], pieces: [] },
      [[12, 12]],
    ],
    [
      'the log begins behind the replay start',
      { ...whole, rounds: [round('1', 'DOING', 11, 58)], pieces: [piece('1.1', [11, 58, 65])] },
      [[32, 58]],
    ],
    [
      'the checkpoint has not reached the set',
      { ...whole, rounds: [round('1', 'DOING', 5, 11)], pieces: [piece('1.1', [5, 11, 25])] },
      [],
    ],
    [
      'the pieces cannot be read: the rounds stand for them',
      { ...two, pieces: null },
      [
        [12, 30],
        [52, 60],
      ],
    ],
    [
      'a round that has just begun is not in the pieces yet',
      { ...two, pieces: two.pieces?.slice(0, 2) ?? [] },
      [
        [12, 30],
        [52, 60],
      ],
    ],
    [
      'a round that ended without a piece to be seen is lost',
      { ...two, pieces: two.pieces?.slice(2) ?? [] },
      [[52, 60]],
    ],
    [
      'the newest piece became available behind our back',
      { ...two, rounds: [round('1', 'STOP', 5, 30), round('2', 'DOING', 40, 70)] },
      [
        [12, 30],
        [52, 70],
      ],
    ],
    [
      'another destination',
      { ...whole, pieces: [piece('1.1', [5, 25, 25]), { ...piece('1.2', [25, 58, 65]), destinationId: '1002' }] },
      [
        [12, 25],
        [32, 58],
      ],
    ],
    [
      'a frozen piece ended early, and the next one took over',
      { ...whole, pieces: [piece('1.1', [5, 20, 25]), piece('1.2', [25, 58, 65])] },
      [[12, 58]],
    ],
    ['an unknown moment of the set', { ...whole, sets: [{ ...set('1', 10, 12), minRestoreScn: null }] }, []],
    [
      'an unknown replay start: the set’s own moment stands for it',
      { ...whole, sets: [{ ...set('1', 10, 12), startReplayScn: null }] },
      [[12, 58]],
    ],
  ])('%s', (_, facts, ranges) => {
    expect(recoveryOf(facts).ranges).toEqual(ranges.map(([from, to]) => ({ fromScn: String(from), toScn: String(to) })))
  })
})

describe('holes, with their cause', () => {
  it.each<[string, Facts, readonly string[]]>([
    ['none while archiving goes on', whole, []],
    ['a round stopped, and the next had no set at first', two, ['30-40 archive-stopped 1', '40-52 no-set']],
    ['a deleted piece', lost('DELETED'), ['25-45 piece-deleted 1.2', '45-58 no-set']],
    ['a piece about to be deleted', lost('EXPIRED'), ['25-45 piece-deleted 1.2', '45-58 no-set']],
    ['a broken piece', lost('BROKEN'), ['25-45 piece-broken 1.2', '45-58 no-set']],
    ['a status nobody knows is not taken for health', lost('WHATEVER'), ['25-45 piece-incomplete 1.2', '45-58 no-set']],
    [
      'a piece that is not shown',
      { ...whole, pieces: [piece('1.1', [5, 25, 25]), piece('1.3', [45, 55, 65])] },
      ['25-45 piece-missing 1', '45-58 no-set'],
    ],
    [
      'interrupted: it goes on',
      { ...whole, rounds: [round('1', 'INTERRUPTED', 5, 58)] },
      ['58- archive-interrupted 1'],
    ],
    ['suspended', { ...whole, rounds: [round('1', 'SUSPEND', 5, 58)] }, ['58- archive-suspended 1']],
    [
      'a later round that has not begun',
      { ...whole, rounds: [round('1', 'STOP', 5, 58), round('2', 'PREPARE', null, null)] },
      ['58- archive-stopped 1'],
    ],
    [
      'a set alone, then an archive without one',
      {
        sets: [set('1', 1, 2, { plusArchivelog: true })],
        rounds: [round('1', 'DOING', 5, 58)],
        pieces: [piece('1.1', [5, 58, 65])],
      },
      ['2-5 no-log', '5-58 no-set'],
    ],
    ['no set at all', { ...two, sets: [] }, ['5-30 no-set', '30-40 archive-stopped 1', '40-60 no-set']],
    ['nothing', { sets: [], rounds: [], pieces: [] }, []],
  ])('%s', (_, facts, holes) => {
    const told = recoveryOf(facts).holes.map(
      ({ fromScn, untilScn, cause, roundId, pieceId }) =>
        `${fromScn}-${untilScn ?? ''} ${cause}${roundId === null ? '' : ` ${roundId}`}${pieceId === null ? '' : `.${pieceId}`}`,
    )
    expect(told).toEqual(holes)
  })
})
