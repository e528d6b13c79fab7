import { describe, expect, it } from 'vitest'
import { KNOWN_ERRORS } from './error-meanings/known-errors.ts'
import { describeErrno, describeResult, meansNotDone } from './errors.ts'

describe('describeErrno', () => {
  it.each([
    [1227, -5036, 'OB_ERR_NO_PRIVILEGE'],
    [1235, -4007, 'OB_NOT_SUPPORTED'],
    [9036, -9036, 'OB_BACKUP_IN_PROGRESS'],
    [9071, -9071, 'OB_BACKUP_PERMISSION_DENIED'],
    [4012, -4012, 'OB_TIMEOUT'],
  ])('%i is %i %s, in words of both languages', (errno, code, symbol) => {
    const error = describeErrno(errno, '')
    expect(error).toMatchObject({ errno, code, symbol })
    expect(error.meaning?.en).toMatch(/[a-z]/)
    expect(error.meaning?.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(error.nextStep?.zh).toMatch(/[\u4e00-\u9fff]/)
  })

  it.each([
    ['backup can not start, because log archive status is not doing.', 'archiv'],
    ['backup can not start, because backup dest is not set.', 'destination'],
    ['backup can not start, because tenant status is not normal.', 'NORMAL'],
    ['backup can not start', 'condition'],
  ])('9040 reads its reason in the text: %s', (said, word) => {
    expect(describeErrno(9040, said).meaning?.en).toContain(word)
  })

  it('gives a number it does not know back without words', () => {
    expect(describeErrno(12345, 'odd')).toEqual({
      code: null,
      errno: 12345,
      symbol: null,
      meaning: null,
      nextStep: null,
    })
  })
})

describe('describeResult', () => {
  it('takes 0 for success', () => expect(describeResult(0, '')).toBeNull())

  it.each([-9029, 9029])('reads %i whichever its sign', (result) => {
    expect(describeResult(result, '')).toMatchObject({ code: -9029, errno: 9029 })
  })

  it('keeps the code of a number it does not know', () => {
    expect(describeResult(-77777, '')).toMatchObject({ code: -77777, errno: 77777, meaning: null })
  })
})

describe('meansNotDone', () => {
  const open = [4012, 1317, 4064, 5066, 4038, 4638, 4023, 8001, 8002]

  it.each(KNOWN_ERRORS.map(({ errno, symbol }) => [errno, symbol] as const))('%i %s', (errno) => {
    expect(meansNotDone(errno)).toBe(!open.includes(errno))
  })

  it('leaves the outcome of an unknown number open', () => expect(meansNotDone(31_337)).toBe(false))
})

it('has a meaning for everything that starting, cancelling, archiving and setting a destination can answer', () => {
  const answers = [1064, 1210, 1227, 1235, 4009, 4016, 4019, 4179, 5160, 5260, 9023, 9026, 9036, 9040, 9071, 9080, 9081]
  const more = [9091, 9092, 9113, 9116, 9140, 1045, 1044, 1142, 1146]
  for (const errno of [...answers, ...more]) expect(describeErrno(errno, '').meaning, String(errno)).not.toBeNull()
})
