import { expect, it } from 'vitest'
import { holdBack } from './hold-back.ts'

const cases = [
  { name: 'shows all at first', keys: ['b', 'a'], shown: [], holding: true, visible: ['b', 'a'], newer: 0 },
  {
    name: 'holds what came before the first',
    keys: ['d', 'c', 'b', 'a'],
    shown: ['b', 'a'],
    holding: true,
    visible: ['b', 'a'],
    newer: 2,
  },
  {
    name: 'lets older rows in',
    keys: ['b', 'a', 'z'],
    shown: ['b', 'a'],
    holding: true,
    visible: ['b', 'a', 'z'],
    newer: 0,
  },
  {
    name: 'lets all in when nobody reads',
    keys: ['c', 'b'],
    shown: ['b'],
    holding: false,
    visible: ['c', 'b'],
    newer: 0,
  },
  {
    name: 'starts again when nothing is left of what was shown',
    keys: ['y', 'x'],
    shown: ['b'],
    holding: true,
    visible: ['y', 'x'],
    newer: 0,
  },
]

it.each(cases)('$name', ({ keys, shown, holding, visible, newer }) => {
  const held = holdBack(keys, new Set(shown), holding)
  expect([...held.shown]).toEqual(visible)
  expect(held.newer).toBe(newer)
})
