import { expect, it } from 'vitest'
import { backupSet } from '../../../testing/backup-set.ts'
import { chainsOf, newestChains } from './chains.ts'

const full = (id: string, usable = true) => backupSet({ backupSetId: id, usable })
const incremental = (id: string, previousSetId: string, fullId: string, usable = true) =>
  backupSet({ backupSetId: id, backupType: 'incremental', previousSetId, previousFullSetId: fullId, usable })

it('puts a full and the incrementals that need it together, newest first', () => {
  const chains = chainsOf([full('5'), incremental('4', '3', '2'), incremental('3', '2', '2'), full('2')])
  expect(
    chains.map(({ fullSetId, links }) => [fullSetId, links.map(({ set, place }) => [set.backupSetId, place])]),
  ).toEqual([
    ['5', [['5', 'alone']]],
    [
      '2',
      [
        ['4', 'newest'],
        ['3', 'between'],
        ['2', 'full'],
      ],
    ],
  ])
})

it.each([
  ['a whole chain', [incremental('3', '2', '1'), incremental('2', '1', '1'), full('1')], true],
  ['a broken link', [incremental('3', '2', '1'), incremental('2', '1', '1', false), full('1')], false],
  ['a full that is gone', [incremental('3', '2', '1'), incremental('2', '1', '1')], false],
  ['itself not usable', [incremental('2', '1', '1', false), full('1')], false],
  ['a loop that no database makes', [incremental('3', '2', '1'), incremental('2', '3', '1'), full('1')], false],
])('the newest set on %s is restorable: %s', (_name, sets, restorable) => {
  expect(chainsOf(sets)[0]?.links[0]?.restorable).toBe(restorable)
})

it('tells when the full is not listed any more', () => {
  expect(chainsOf([incremental('3', '2', '1')])).toMatchObject([{ fullSetId: '1', hasFull: false }])
})

it.each([
  [1, ['5']],
  [2, ['5', '2']],
  [4, ['5', '2']],
  [5, ['5', '2', '1']],
])('shows whole chains, the newest first, until there are %i sets', (sets, shown) => {
  const chains = chainsOf([full('5'), incremental('4', '3', '2'), incremental('3', '2', '2'), full('2'), full('1')])
  expect(newestChains(chains, sets).map(({ fullSetId }) => fullSetId)).toEqual(shown)
})
