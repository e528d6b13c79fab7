import { expect, it } from 'vitest'
import { isRecoveryWindow, parseIds, windowParts } from './delete-form.ts'

it.each([
  ['', []],
  ['7', ['7']],
  ['1-3, 7', ['1', '2', '3', '7']],
  ['3 2，1、3', ['3', '2', '1']],
  ['1–2', ['1', '2']],
  ['5-3', []],
  ['1-', null],
  ['x', null],
  ['1.5', null],
  ['1-9999999', null],
])('%j is %j', (text, ids) => expect(parseIds(text)).toEqual(ids))

it.each([
  ['7d', true, '7', 'd'],
  ['36h', true, '36', 'h'],
  ['d', false, '', 'd'],
  ['0d', false, '0', 'd'],
  ['1.5d', false, '1.5', 'd'],
])('%j: %s', (window, valid, amount, unit) => {
  expect(isRecoveryWindow(window)).toBe(valid)
  expect(windowParts(window)).toEqual({ amount, unit })
})
