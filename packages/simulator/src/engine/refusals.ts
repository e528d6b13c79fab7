import { SqlError } from '../sql/sql-error.ts'
import { internalText } from './internal-errors.ts'

/** OceanBase's own numbers (4016, 9026 …) travel as they are, with SQLSTATE HY000. */
export function refusal(errno: number, text = internalText(errno)): SqlError {
  return new SqlError(errno, 'HY000', text)
}

/** 1235. The prefix is what OceanBase records of the reason; without one the text is the default. */
export function notSupported(prefix?: string): SqlError {
  return new SqlError(1235, '0A000', prefix === undefined ? internalText(4007) : `${prefix} not supported`)
}

export function invalidArgument(text = internalText(4002)): SqlError {
  return new SqlError(1210, 'HY000', text)
}

/** 1227: the statement belongs to another tenant. */
export function accessDenied(text = 'Access denied'): SqlError {
  return new SqlError(1227, '42501', text)
}

export function unknownTenant(): SqlError {
  return new SqlError(5160, 'HY000', 'invalid tenant name specified in connection string')
}

export function unknownParameter(): SqlError {
  return new SqlError(5099, '42000', 'System config unknown')
}
