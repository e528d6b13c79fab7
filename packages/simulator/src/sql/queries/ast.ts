/** What a query says, before anything is looked up. `start` and `end` are places in the statement's text. */
interface Placed {
  readonly start: number
  readonly end: number
}

export type Literal =
  | { readonly of: 'integer' | 'decimal' | 'double'; readonly value: string }
  /** `'a' 'b'` is ab, and a column of it is named a. */
  | { readonly of: 'text'; readonly value: string; readonly named?: string }
  | { readonly of: 'bytes'; readonly value: Uint8Array }
  | { readonly of: 'truth'; readonly value: boolean }
  | { readonly of: 'null' }

export type ExpressionBody =
  | { readonly kind: 'literal'; readonly literal: Literal }
  | { readonly kind: 'parameter'; readonly index: number }
  | { readonly kind: 'column'; readonly path: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string; readonly scope: 'session' | 'global' | 'user' }
  /** `@name := value` */
  | { readonly kind: 'assignment'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'quantified'
      readonly operator: string
      readonly every: boolean
      readonly left: Expression
      readonly query: Query
    }
  | {
      readonly kind: 'like'
      readonly value: Expression
      readonly pattern: Expression
      readonly escaper: Expression | null
      readonly negated: boolean
    }
  | { readonly kind: 'regexp'; readonly value: Expression; readonly pattern: Expression; readonly negated: boolean }
  | {
      readonly kind: 'between'
      readonly value: Expression
      readonly low: Expression
      readonly high: Expression
      readonly negated: boolean
    }
  | {
      readonly kind: 'in'
      readonly value: Expression
      readonly list: readonly Expression[] | Query
      readonly negated: boolean
    }
  | {
      readonly kind: 'is'
      readonly value: Expression
      readonly what: 'null' | 'true' | 'false'
      readonly negated: boolean
    }
  | {
      readonly kind: 'case'
      readonly subject: Expression | null
      readonly branches: readonly (readonly [Expression, Expression])[]
      readonly otherwise: Expression | null
    }
  | { readonly kind: 'cast'; readonly operand: Expression; readonly target: CastTarget }
  | {
      readonly kind: 'interval'
      readonly base: Expression
      readonly amount: Expression
      readonly unit: string
      readonly sign: 1 | -1
    }
  | { readonly kind: 'row'; readonly items: readonly Expression[] }
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'exists'; readonly query: Query }
  | Call

export type Expression = Placed & ExpressionBody

export interface Call {
  readonly kind: 'call'
  /** In upper case. */
  readonly name: string
  /** As typed, as errors show it. */
  readonly written: string
  readonly arguments: readonly Expression[]
  /** COUNT(*) */
  readonly star: boolean
  readonly distinct: boolean
  readonly orderBy: readonly OrderItem[]
  /** GROUP_CONCAT only. */
  readonly separator: string | null
  readonly over: Window | null
}

export interface Window {
  readonly partitionBy: readonly Expression[]
  readonly orderBy: readonly OrderItem[]
  /** In the embedded engine's own words; empty for none. */
  readonly frame: string
}

/** CAST's and CONVERT's types, in upper case: SIGNED, UNSIGNED, CHAR, BINARY, DECIMAL, DATE, DATETIME, TIME, DOUBLE. */
export interface CastTarget {
  readonly name: string
  readonly size: number | null
  readonly scale: number
}

export interface OrderItem {
  readonly value: Expression
  readonly descending: boolean
}

export type SelectItem =
  | { readonly kind: 'star'; readonly path: readonly string[]; readonly start: number }
  | { readonly kind: 'expression'; readonly value: Expression; readonly alias: string | null }

export type TableReference =
  | { readonly kind: 'table'; readonly path: readonly string[]; readonly alias: string | null }
  | {
      readonly kind: 'derived'
      readonly query: Query
      readonly alias: string | null
      readonly columns: readonly string[] | null
    }
  | {
      readonly kind: 'join'
      readonly type: 'INNER' | 'LEFT' | 'RIGHT' | 'FULL'
      readonly left: TableReference
      readonly right: TableReference
      readonly on: Expression | null
      /** `natural`: all columns both sides have. */
      readonly using: readonly string[] | 'natural'
    }

export interface Select {
  readonly kind: 'select'
  readonly distinct: boolean
  readonly items: readonly SelectItem[]
  /** Names of user variables, without `@`. */
  readonly into: readonly string[]
  readonly from: TableReference | null
  readonly where: Expression | null
  readonly groupBy: readonly Expression[]
  readonly having: Expression | null
}

export type QueryBody =
  | Select
  | {
      readonly kind: 'set'
      readonly operator: 'UNION' | 'UNION ALL' | 'EXCEPT' | 'INTERSECT'
      readonly left: QueryBody
      readonly right: QueryBody
    }
  | { readonly kind: 'nested'; readonly query: Query }

export interface Query {
  readonly kind: 'query'
  readonly named: readonly NamedQuery[]
  readonly body: QueryBody
  readonly orderBy: readonly OrderItem[]
  readonly limit: { readonly count: Expression; readonly offset: Expression | null } | null
  /** Names of user variables, where they stand at the end. */
  readonly into: readonly string[]
}

/** WITH [RECURSIVE] name (columns) AS (query) */
export interface NamedQuery {
  readonly kind: 'named'
  /** It may name itself. */
  readonly recursive: boolean
  readonly name: string
  readonly columns: readonly string[] | null
  readonly query: Query
}
