import { describe, expect, it } from 'vitest'
import type { ColumnDefinition } from '../sql/result-set.ts'
import { binaryRow } from './binary-row.ts'
import { MalformedPacket } from './malformed-packet.ts'
import { PARAMETER_COLUMN } from './packets.ts'
import { PayloadReader } from './payload-reader.ts'
import { StatementParameters } from './statement-parameters.ts'

function column(type: number): ColumnDefinition {
  return { ...PARAMETER_COLUMN, type }
}

describe('binaryRow', () => {
  it.each([
    ['TINY', 1, '-1', 'ff'],
    ['LONG', 3, '-2', 'feffffff'],
    ['LONGLONG', 8, '18446744073709551615', 'ffffffffffffffff'],
    ['LONGLONG, negative', 8, '-1', 'ffffffffffffffff'],
    ['DOUBLE', 5, '1.5', '000000000000f83f'],
    ['NEWDECIMAL', 246, '1.10', '04312e3130'],
    ['VAR_STRING', 253, 'ü', '02c3bc'],
    ['TIMESTAMP with microseconds', 7, '2024-01-02 03:04:05.678901', '0be807010203040' + '5f55b0a00'],
    ['TIMESTAMP of a whole second', 7, '2023-11-14 22:13:20.000000', '07e7070b0e160d14'],
    ['DATE', 10, '2024-01-02', '04e8070102'],
    ['TIME', 11, '-25:02:03', '080101000000010203'],
  ])('%s', (_, type, cell, hex) => {
    expect(binaryRow([cell], [column(type)]).toString('hex')).toBe(`0000${hex}`)
  })

  it('marks NULL in the bitmap, which begins at its third bit', () => {
    expect(binaryRow([null, 'x'], [column(253), column(253)]).toString('hex')).toBe('00040178')
  })
})

/** One execution of one placeholder. */
function read(type: number, unsigned: boolean, value: string) {
  const payload = Buffer.from(`0001${Buffer.from([type, unsigned ? 0x80 : 0]).toString('hex')}${value}`, 'hex')
  return new StatementParameters(1).read(new PayloadReader(payload))
}

describe('StatementParameters', () => {
  it.each([
    ['TINY', 1, false, 'ff', -1],
    ['TINY unsigned', 1, true, 'ff', 255],
    ['SHORT', 2, false, 'feff', -2],
    ['LONG', 3, false, 'fdffffff', -3],
    ['LONGLONG', 8, false, 'ffffffffffffffff', -1n],
    ['LONGLONG unsigned', 8, true, 'ffffffffffffffff', 18446744073709551615n],
    ['FLOAT', 4, false, '0000c03f', 1.5],
    ['DOUBLE', 5, false, '000000000000f83f', 1.5],
    ['VAR_STRING', 253, false, '02c3bc', 'ü'],
    ['bytes that are no text', 252, false, '01ff', Buffer.from([0xff])],
    ['DATE', 10, false, '04e8070102', '2024-01-02'],
    ['DATETIME', 12, false, '07e7070b0e160d14', '2023-11-14 22:13:20'],
    ['TIMESTAMP', 7, false, '0be8070102030405f55b0a00', '2024-01-02 03:04:05.678901'],
    ['TIME', 11, false, '080101000000010203', '-25:02:03'],
    ['NULL', 6, false, '', null],
  ])('%s', (_, type, unsigned, hex, value) => {
    expect(read(type, unsigned, hex)).toEqual([value])
  })

  it('remembers the types of the execution before', () => {
    const parameters = new StatementParameters(1)
    parameters.read(new PayloadReader(Buffer.from('000103000a000000', 'hex')))

    expect(parameters.read(new PayloadReader(Buffer.from('00000b000000', 'hex')))).toEqual([11])
  })

  it('takes a value that was sent ahead in pieces, once', () => {
    const parameters = new StatementParameters(1)
    parameters.append(0, Buffer.from('long '))
    parameters.append(0, Buffer.from('text'))

    expect(parameters.read(new PayloadReader(Buffer.from('0001fd00', 'hex')))).toEqual(['long text'])
    expect(parameters.sentAheadBytes).toBe(0)
  })

  it.each([
    ['a value cut short', '0001080001'],
    ['a type that is none', '00017f0001'],
    ['no types at all', '0000'],
  ])('refuses %s', (_, hex) => {
    const reader = new PayloadReader(Buffer.from(hex, 'hex'))

    expect(() => new StatementParameters(1).read(reader)).toThrow(MalformedPacket)
  })
})
