import { describe, expect, it } from 'vitest'
import { bestNamed, rank } from './rank.ts'

const of = (...labels: string[]) => labels.map((label) => ({ label }))
const labels = (items: readonly { label: string; also?: string }[], typed: string) =>
  rank(items, typed).map(({ item }) => item.label)

describe('rank', () => {
  it.each([
    [
      'the start before a word’s start before the middle',
      of('xbilx', 'the bill', 'billing'),
      'bil',
      ['billing', 'the bill', 'xbilx'],
    ],
    ['the shorter among equals', of('orders_archive', 'orders'), 'ord', ['orders', 'orders_archive']],
    [
      'every word, wherever it stands',
      of('billing: Back up…', 'billing', 'crm: Back up…'),
      'up bil',
      ['billing: Back up…'],
    ],
    ['upper and lower case alike', of('Overview'), 'OVER', ['Overview']],
    ['Chinese', of('概览', '时间线', '任务'), '任', ['任务']],
    ['scattered letters where nothing is plainer', of('billing', 'crm'), 'blg', ['billing']],
    ['no scattered letters where something is', of('billing', 'blg'), 'blg', ['blg']],
    ['nothing for letters in another order', of('billing'), 'gnil', []],
    ['nothing for a single letter that is not there', of('crm'), 'x', []],
    ['everything, in its order, for nothing', of('b', 'aa', 'c'), '  ', ['b', 'aa', 'c']],
  ])('%s', (_, items, typed, expected) => {
    expect(labels(items, typed)).toEqual(expected)
  })

  it('finds by what is not shown, after what is', () => {
    const items = [{ label: 'crm', also: 'tenant 1006' }, { label: '1006 things' }]
    expect(labels(items, '1006')).toEqual(['1006 things', 'crm'])
    expect(rank(items, '1006')[1]?.marks).toEqual([])
  })

  it('marks what was found', () => {
    expect(rank(of('billing: Back up…'), 'up bil')[0]?.marks).toEqual([
      [0, 3],
      [14, 16],
    ])
    expect(rank(of('aba'), 'ab ba')[0]?.marks).toEqual([[0, 3]])
  })

  it.each(['a', 'ab', 'ba', 'aab', 'ab ba', 'a a', '. *', '\\', 'é', '任务', 'Ab'])(
    'marks within the label, in order, without overlap, for %j',
    (typed) => {
      for (const label of ['abab', 'b a ab', 'aAbB', '.*\\[', 'éa', '任务 ab', '']) {
        for (const { marks } of rank(of(label), typed)) {
          const ends = [-1, ...marks.map(([, to]) => to)]
          for (const [at, [from, to]] of marks.entries()) {
            expect(from).toBeGreaterThan(ends[at] ?? 0)
            expect(to).toBeGreaterThan(from)
            expect(to).toBeLessThanOrEqual(label.length)
          }
        }
      }
    },
  )
})

describe('bestNamed', () => {
  it.each([
    ['back up bil', 'billing'],
    ['billing', 'billing'],
    ['up ord', 'orders'],
    ['orders_a', 'orders_archive'],
    ['blg', null],
    ['', null],
  ])('%j names %s', (typed, expected) => {
    expect(bestNamed(of('crm', 'billing', 'orders_archive', 'orders'), typed)?.label ?? null).toBe(expected)
  })
})
