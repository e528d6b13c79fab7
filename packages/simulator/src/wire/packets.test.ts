import { describe, expect, it } from 'vitest'
import { columnDefinition } from '../sql/queries/column-definition.ts'
import { SqlError } from '../sql/sql-error.ts'
import { BIGINT } from '../sql/sql-type.ts'
import { helloPacket } from './handshake.ts'
import { columnPacket, eofPacket, errorPacket, okPacket, PARAMETER_COLUMN } from './packets.ts'
import { STATUS } from './protocol.ts'
import type { SessionChange } from './reply.ts'

// All bytes as a real server sent them.
const OK = { affectedRows: 0, status: STATUS.autocommit, warnings: 0, info: '', changes: null }
const AUTOCOMMIT_OFF: readonly SessionChange[] = [{ kind: 'variable', name: 'autocommit', value: 'OFF' }]

describe('packets', () => {
  it('says hello', () => {
    const scramble = Buffer.from('3e49356b3f37333c7351793022566a3360676852', 'hex')

    expect(helloPacket(306, scramble).toString('hex')).toBe(
      '0a352e372e323500320100003e49356b3f37333c00fff72e02009f0015000000000000000000007351793022566a3360676852006d7973716c5f6e61746976655f70617373776f726400',
    )
  })

  it.each([
    ['plain', OK, false, '00000022000000'],
    ['in a transaction', { ...OK, status: 3 }, false, '00000023000000'],
    ['no backslash escapes', { ...OK, status: 0x0202 }, false, '00000022020000'],
    ['info without SESSION_TRACK', { ...OK, info: 'Rows' }, false, '0000002200000020526f7773'],
    ['info with SESSION_TRACK', { ...OK, info: 'Rows' }, true, '0000002200000004526f7773'],
    ['a change nobody asked for', { ...OK, status: 0, changes: AUTOCOMMIT_OFF }, false, '00000020000000'],
    [
      'a change',
      { ...OK, status: 0, changes: AUTOCOMMIT_OFF },
      true,
      '000000204000000015000f0a6175746f636f6d6d6974034f464602020131',
    ],
    ['a user variable', { ...OK, changes: [] }, true, '00000022400000000402020131'],
  ])('answers OK: %s', (_, ok, sessionTrack, hex) => {
    expect(okPacket(ok, sessionTrack).toString('hex')).toBe(hex)
  })

  it.each([
    [STATUS.autocommit, 'fe00000200'],
    [STATUS.autocommit | STATUS.moreResults, 'fe00000a00'],
    [STATUS.autocommit | STATUS.noBackslashEscapes, 'fe00000200'],
  ])('ends with EOF: status %i', (status, hex) => {
    expect(eofPacket({ status, warnings: 0 }).toString('hex')).toBe(hex)
  })

  it('describes columns and placeholders', () => {
    const column = columnDefinition({ name: 'a', type: BIGINT, notNull: true })

    expect(columnPacket(column).toString('hex')).toBe('036465660000000161000c3f0014000000088100000000')
    expect(columnPacket(PARAMETER_COLUMN).toString('hex')).toBe('03646566000000013f000c2d0000000000080000000000')
  })

  it('refuses with the SQLSTATE', () => {
    expect(errorPacket(new SqlError(1049, '42000', "Unknown database 'nodb'")).toString('hex')).toBe(
      'ff1904233432303030556e6b6e6f776e20646174616261736520276e6f646227',
    )
  })
})
