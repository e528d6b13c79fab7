import { SqlError } from '../../sql/sql-error.ts'
import type { SystemVariable } from './system-variables.ts'

/**
 * The value as it is kept, if the variable takes it.
 * @throws SqlError 1231 a value it cannot be · 1232 no number · 1298 time zone · 1115 charset · 1273 collation
 */
export function acceptValue(variable: SystemVariable, value: string | null): string {
  const accept = ACCEPT[variable.kind]
  return accept(value, variable)
}

type Accept = (value: string | null, variable: SystemVariable) => string

const ACCEPT: Readonly<Record<SystemVariable['kind'], Accept>> = {
  whole(value, { name }) {
    if (value === null || !/^[+-]?\d{1,20}$/.test(value)) throw wrongType(name)
    return String(BigInt(value))
  },
  switch(value, variable) {
    if (/^(?:on|1|true)$/i.test(value ?? '')) return 'ON'
    if (/^(?:off|0|false)$/i.test(value ?? '')) return 'OFF'
    throw cannotBe(variable, value)
  },
  text: (value) => value ?? '',
  'time-zone': (value) => timeZone(value ?? 'NULL'),
  'sql-mode': sqlMode,
  charset: (value) => (value === null ? '' : charset(value)),
  collation: (value) => collation(value ?? 'NULL'),
  isolation(value, variable) {
    const level = (value ?? '').toUpperCase().replaceAll(' ', '-')
    if (!['READ-UNCOMMITTED', 'READ-COMMITTED', 'REPEATABLE-READ', 'SERIALIZABLE'].includes(level)) {
      throw cannotBe(variable, value)
    }
    return level
  },
}

function wrongType(name: string): SqlError {
  return new SqlError(1232, '42000', `Incorrect argument type to variable '${name}'`)
}

function cannotBe({ name }: SystemVariable, value: string | null): SqlError {
  return new SqlError(1231, '42000', `Variable '${name}' can't be set to the value of '${value ?? 'NULL'}'`)
}

/** Offsets from -12:59 to +13:00, the hour always of two digits; no zone has a name here. */
function timeZone(value: string): string {
  const [, sign, hours = '', minutes = ''] = /^([+-])(\d{1,2}):(\d{2})$/.exec(value) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  const last = sign === '-' ? 779 : 780
  if (sign === undefined || Number(minutes) > 59 || total > last) {
    throw new SqlError(1298, 'HY000', `Unknown or incorrect time zone: '${value}'`)
  }
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}

const SQL_MODES = new Set([
  ...[
    'REAL_AS_FLOAT',
    'PIPES_AS_CONCAT',
    'ANSI_QUOTES',
    'IGNORE_SPACE',
    'ONLY_FULL_GROUP_BY',
    'NO_UNSIGNED_SUBTRACTION',
  ],
  ...['NO_DIR_IN_CREATE', 'ANSI', 'NO_AUTO_VALUE_ON_ZERO', 'NO_BACKSLASH_ESCAPES', 'STRICT_TRANS_TABLES'],
  ...['STRICT_ALL_TABLES', 'NO_ZERO_IN_DATE', 'NO_ZERO_DATE', 'ALLOW_INVALID_DATES', 'ERROR_FOR_DIVISION_BY_ZERO'],
  ...['TRADITIONAL', 'NO_AUTO_CREATE_USER', 'HIGH_NOT_PRECEDENCE', 'NO_ENGINE_SUBSTITUTION', 'PAD_CHAR_TO_FULL_LENGTH'],
])

const COMBINED: Readonly<Record<string, readonly string[]>> = {
  TRADITIONAL: [
    ...['STRICT_TRANS_TABLES', 'STRICT_ALL_TABLES', 'NO_ZERO_IN_DATE', 'NO_ZERO_DATE', 'ERROR_FOR_DIVISION_BY_ZERO'],
    ...['TRADITIONAL', 'NO_AUTO_CREATE_USER', 'NO_ENGINE_SUBSTITUTION'],
  ],
  ANSI: ['REAL_AS_FLOAT', 'PIPES_AS_CONCAT', 'ANSI_QUOTES', 'IGNORE_SPACE', 'ANSI'],
}

function sqlMode(value: string | null, variable: SystemVariable): string {
  const modes = (value ?? 'NULL')
    .toUpperCase()
    .split(',')
    .filter((mode) => mode.trim() !== '')
  if (!modes.every((mode) => SQL_MODES.has(mode.trim()))) throw cannotBe(variable, value)
  return [...new Set(modes.flatMap((mode) => COMBINED[mode.trim()] ?? [mode.trim()]))].join(',')
}

/** `utf8` and `utf8mb3` are names of utf8mb4. */
export function charset(value: string): string {
  const name = value.toLowerCase()
  if (['utf8', 'utf8mb3', 'utf8mb4'].includes(name)) return 'utf8mb4'
  if (name === 'binary') return name
  throw new SqlError(1115, '42000', `Unknown character set: '${value}'`)
}

export function collation(value: string): string {
  const name = value.toLowerCase()
  if (['utf8mb4_general_ci', 'utf8mb4_bin', 'binary'].includes(name)) return name
  throw new SqlError(1273, 'HY000', `Unknown collation: '${value}'`)
}
