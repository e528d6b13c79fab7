import { expect, it } from 'vitest'
import { overviewTenant } from '../../testing/overview-tenant.ts'
import { countStates, dayAt, stripMarks, stripWidthPx } from './strip-marks.ts'

const [day] = overviewTenant('billing').strip
if (day === undefined) throw new Error('the builder gave no day')

it('draws all days of one look as one outline', () => {
  const marks = stripMarks([day, day, { ...day, state: 'none', archive: 'none' }])
  expect(marks).toEqual([
    { look: 'ok', outline: 'M0 4h4v8h-4zM7 4h4v8h-4z' },
    { look: 'arch', outline: 'M0 15h7v2h-7zM7 15h7v2h-7z' },
    { look: 'none', outline: 'M14 10h4v2h-4z' },
  ])
})

it.each([
  ['completed', ['ok', 'arch']],
  ['some-failed', ['part', 'arch']],
  ['failed', ['fail', 'arch']],
  ['running', ['run', 'arch']],
  ['none', ['none', 'arch']],
  ['before-first', ['before', 'arch']],
] as const)('%s has a look of its own', (state, looks) => {
  expect(stripMarks([{ ...day, state }]).map((mark) => mark.look)).toEqual(looks)
})

it('shows a gap of the archive', () => {
  expect(stripMarks([{ ...day, archive: 'gap' }]).map((mark) => mark.look)).toContain('gap')
})

it('counts days by state', () => {
  expect([...countStates([day, { ...day, state: 'failed' }, day])]).toEqual([
    ['completed', 2],
    ['failed', 1],
  ])
})

it.each([
  [0, 0],
  [6.9, 0],
  [7, 1],
  [17.9, 2],
])('knows the day at pixel %s', (px, index) => {
  const days = [day, { ...day, completed: 2 }, { ...day, completed: 3 }]
  expect(dayAt(days, px / stripWidthPx(3))).toBe(days[index])
})

it.each([-0.1, 2])('has no day at %s of its width', (fraction) => {
  expect(dayAt([day], fraction)).toBeNull()
})
