/**
 * The static type of an expression. It decides how a value is kept in the embedded engine, how it compares,
 * and what the column packet says about it.
 *
 * | kind     | kept as |
 * |----------|---------|
 * | int      | INTEGER; beyond 64 signed bits as text of 40 digits, which sorts after every integer |
 * | decimal  | the value × 10^kept, like int |
 * | double   | REAL |
 * | text     | TEXT, or BLOB when binary |
 * | temporal | microseconds of the wall clock (of the session's zone, or the server's) since 1970-01-01 00:00 |
 */
export type SqlType =
  | { readonly kind: 'null' }
  | {
      readonly kind: 'int'
      readonly wire: IntWire
      readonly length: number
      readonly unsigned: boolean
      /** What a literal counts for in arithmetic, less than its length. */
      readonly digits?: number
    }
  | {
      readonly kind: 'decimal'
      readonly length: number
      /** Digits after the point as shown. */
      readonly scale: number
      /** Digits after the point as kept: a quotient has more than it shows. */
      readonly kept: number
    }
  | { readonly kind: 'double' }
  | { readonly kind: 'text'; readonly wire: TextWire; readonly length: number; readonly binary: boolean }
  | { readonly kind: 'temporal'; readonly wire: TemporalWire; readonly decimals: number }

/** MySQL type numbers: TINY, SHORT, LONG, LONGLONG. */
type IntWire = 1 | 2 | 3 | 8
/** MySQL type numbers: VAR_STRING, BLOB. */
type TextWire = 253 | 252
/** MySQL type numbers: TIMESTAMP, DATE, TIME, DATETIME. */
type TemporalWire = 7 | 10 | 11 | 12

type Text = Extract<SqlType, { kind: 'text' }>
type Int = Extract<SqlType, { kind: 'int' }>
export type Temporal = Extract<SqlType, { kind: 'temporal' }>

export const NULL_TYPE: SqlType = { kind: 'null' }
export const BIGINT: Int = { kind: 'int', wire: 8, length: 20, unsigned: false }
export const BIGINT_UNSIGNED: Int = { kind: 'int', wire: 8, length: 20, unsigned: true }
/** The result of a comparison. */
export const BOOLEAN: SqlType = { kind: 'int', wire: 3, length: 1, unsigned: false }
export const TRUTH_LITERAL: SqlType = { kind: 'int', wire: 1, length: 1, unsigned: false }
export const DOUBLE: SqlType = { kind: 'double' }
export const DATE: Temporal = { kind: 'temporal', wire: 10, decimals: 0 }
export const BINARY_TEXT: Text = { kind: 'text', wire: 253, length: 4096, binary: true }

export function datetime(decimals: number): Temporal {
  return { kind: 'temporal', wire: 12, decimals }
}

export function time(decimals: number): Temporal {
  return { kind: 'temporal', wire: 11, decimals }
}

/** A text of at most `chars` characters of utf8mb4. */
export function text(chars: number): SqlType {
  return { kind: 'text', wire: 253, length: chars * 4, binary: false }
}

/** A decimal of `precision` digits, `scale` of them after the point; the display length counts sign and point. */
export function decimal(precision: number, scale: number, kept = scale): SqlType {
  return { kind: 'decimal', length: precision + (scale > 0 ? 2 : 1), scale, kept }
}

/** A TIMESTAMP as the DATETIME that some functions make of it. */
export function withoutZone(type: SqlType): SqlType {
  return type.kind === 'temporal' && type.wire === 7 ? datetime(type.decimals) : type
}

/** Digits after the point that are shown; 0 for everything but decimals. */
export function scaleOf(type: SqlType): number {
  return type.kind === 'decimal' ? type.scale : 0
}

/** Digits after the point that the value is kept with. */
export function keptOf(type: SqlType): number {
  return type.kind === 'decimal' ? type.kept : 0
}

/** Exact numbers: kept as integers, so that 64 bits and decimals lose nothing. */
export function isExact(type: SqlType): boolean {
  return type.kind === 'int' || type.kind === 'decimal'
}

/** Digits before the point an exact number may have. */
export function integerDigits(type: SqlType): number {
  if (type.kind === 'int') return type.length
  if (type.kind === 'decimal') return type.length - type.scale - (type.scale > 0 ? 2 : 1)
  return 17
}

/** Characters a value of the type needs when it becomes text. */
export function displayChars(type: SqlType): number {
  switch (type.kind) {
    case 'null':
      return 0
    case 'int':
    case 'decimal':
      return type.length
    case 'double':
      return 23
    case 'text':
      return type.binary ? type.length : Math.floor(type.length / 4)
    case 'temporal':
      return (type.wire === 10 || type.wire === 11 ? 10 : 19) + (type.decimals > 0 ? type.decimals + 1 : 0)
  }
}

/** The type that holds values of both, as CASE, IFNULL, COALESCE and UNION need it. */
export function commonType(left: SqlType, right: SqlType): SqlType {
  if (left.kind === 'null') return right
  if (right.kind === 'null') return left
  if (left.kind === 'text' && right.kind === 'text') return widerText(left, right)
  if (left.kind === 'text' || right.kind === 'text') {
    return text(Math.max(displayChars(left), displayChars(right)))
  }
  if (left.kind === 'temporal' && right.kind === 'temporal') return commonTemporal(left, right)
  if (left.kind === 'temporal' || right.kind === 'temporal') {
    return text(Math.max(displayChars(left), displayChars(right)))
  }
  if (left.kind === 'double' || right.kind === 'double') return DOUBLE
  if (left.kind === 'int' && right.kind === 'int') return widerInt(left, right)
  const scale = Math.max(scaleOf(left), scaleOf(right))
  return decimal(Math.max(integerDigits(left), integerDigits(right)) + scale, scale)
}

function widerText(left: Text, right: Text): SqlType {
  return {
    kind: 'text',
    wire: left.wire === 252 || right.wire === 252 ? 252 : 253,
    length: Math.max(left.length, right.length),
    binary: left.binary && right.binary,
  }
}

function widerInt(left: Int, right: Int): SqlType {
  return {
    kind: 'int',
    wire: left.length < right.length ? right.wire : left.wire,
    length: Math.max(left.length, right.length),
    unsigned: left.unsigned || right.unsigned,
  }
}

function commonTemporal(left: Temporal, right: Temporal): SqlType {
  if (left.wire === right.wire) {
    return { kind: 'temporal', wire: left.wire, decimals: Math.max(left.decimals, right.decimals) }
  }
  return datetime(Math.max(left.decimals, right.decimals))
}
