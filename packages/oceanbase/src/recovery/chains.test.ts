import { describe, expect, it } from 'vitest'
import { chainOf, restorableSets, setsById } from './chains.ts'
import { testSet } from './testing/recovery-facts.ts'

const series = [
  testSet('1', 10, 12),
  testSet('2', 20, 22, { on: '1' }),
  testSet('4', 30, 32, { on: '2', full: '1' }),
  testSet('5', 40, 42),
  testSet('10', 50, 52, { on: '5' }),
]
const without = (id: string) => series.filter(({ backupSetId }) => backupSetId !== id)
const unusable = (id: string) => series.map((set) => (set.backupSetId === id ? { ...set, usable: false } : set))
const chain = (id: string, sets = series) => {
  const set = sets.find(({ backupSetId }) => backupSetId === id)
  const found = set && chainOf(set, setsById(sets))
  return found?.whole === true ? found.sets.map(({ backupSetId }) => backupSetId) : found?.broken
}

describe('a chain', () => {
  it.each([
    ['1', ['1']],
    ['2', ['1', '2']],
    ['4', ['1', '2', '4']],
    ['10', ['5', '10']],
  ])('of %s goes from its full to itself: %j', (id, ids) => expect(chain(id)).toEqual(ids))

  it.each([
    ['a set of it is gone', '4', without('2'), { cause: 'set-missing', backupSetId: '2' }],
    ['its full is not usable', '4', unusable('1'), { cause: 'set-unusable', backupSetId: '1' }],
    ['the set itself is not usable', '4', unusable('4'), { cause: 'set-unusable', backupSetId: '4' }],
    ['it stands on itself', '7', [testSet('7', 1, 2, { on: '7' })], { cause: 'base-unknown', backupSetId: '7' }],
    [
      'it stands on a later one',
      '7',
      [testSet('7', 1, 2, { on: '9' }), testSet('9', 1, 2)],
      { cause: 'base-unknown', backupSetId: '7' },
    ],
    [
      'another full than the one it names is at its foot',
      '10',
      [...without('10'), testSet('10', 50, 52, { on: '5', full: '1' })],
      { cause: 'base-unknown', backupSetId: '10' },
    ],
  ])('is broken when %s', (_, id, sets, broken) => expect(chain(id, sets)).toEqual(broken))
})

describe('restorable sets', () => {
  const ids = (sets: typeof series) => restorableSets(sets).map(({ backupSetId }) => backupSetId)

  it('are all, by id and not by text', () => expect(ids(series.toReversed())).toEqual(['1', '2', '4', '5', '10']))
  it('are those whose chain is whole', () => expect(ids(unusable('2'))).toEqual(['1', '5', '10']))
  it('leave with their full', () => expect(ids(without('5'))).toEqual(['1', '2', '4']))
  it('are what chainOf calls whole', () => {
    for (const sets of [
      series,
      ...series.flatMap(({ backupSetId }) => [without(backupSetId), unusable(backupSetId)]),
    ]) {
      const byId = setsById(sets)
      expect(ids(sets)).toEqual(sets.filter((set) => chainOf(set, byId).whole).map(({ backupSetId }) => backupSetId))
    }
  })
})
