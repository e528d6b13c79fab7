import { describe, expect, it } from 'vitest'
import { classifyError } from './classify-error.ts'
import { DatabaseError } from './database-error.ts'

const scrub = (text: string) => text.replaceAll('hunter2', '[secret]')
/** An error as mysql2 throws it; `code` is its own, wrong, name for OceanBase's number. */
const packet = (errno: number, sqlMessage = '') =>
  Object.assign(new Error(sqlMessage), {
    errno,
    sqlState: 'HY000',
    sqlMessage,
    code: 'ER_STARTING_REPLICA',
    sql: 'SET x = hunter2',
  })
const socket = (code: string, errno?: number) =>
  Object.assign(new Error(code), { code, errno, fatal: true, syscall: 'connect' })

it.each([
  [packet(1045), 'connecting', 'denied', 1045],
  [packet(1235), 'connecting', 'denied', 1235],
  [packet(1040), 'connecting', 'unreachable', 1040],
  [packet(1142), 'connected', 'denied', 1142],
  [packet(4012), 'connected', 'timed-out', 4012],
  [packet(1146), 'connected', 'rejected', 1146],
  [packet(9040), 'connected', 'rejected', 9040],
  [socket('ECONNREFUSED', -111), 'connecting', 'unreachable', null],
  [socket('ETIMEDOUT'), 'connecting', 'unreachable', null],
  [socket('ECONNRESET', -104), 'connected', 'unreachable', null],
  [socket('PROTOCOL_CONNECTION_LOST'), 'connected', 'unreachable', null],
  ['what', 'connected', 'unreachable', null],
] as const)('%s while %s is %s', (raw, phase, kind, errno) => {
  expect(classifyError(raw, phase, scrub)).toMatchObject({ kind, errno })
})

describe('at the boundary', () => {
  it('keeps the text of OceanBase without secrets, and nothing of the statement', () => {
    const error = classifyError(packet(1064, "near 'hunter2'"), 'connected', scrub)
    expect(error.said).toBe("near '[secret]'")
    expect(JSON.stringify(error) + String(error) + error.stack).not.toContain('hunter2')
  })

  it('leaves what is classified already', () => {
    const error = new DatabaseError('timed-out')
    expect(classifyError(error, 'connected', scrub)).toBe(error)
  })
})
