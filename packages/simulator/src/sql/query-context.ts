/** A row of SHOW WARNINGS. */
export interface Warning {
  readonly level: 'Note' | 'Warning' | 'Error'
  readonly code: number
  readonly message: string
}

/** What a query may know of its session. */
export interface QueryContext {
  readonly connectionId: number
  /** Without host: `root`. */
  readonly user: string
  readonly tenantId: number
  readonly tenantName: string
  /** The current database, null if none. */
  readonly database: string | null
  /** `+08:00`; what NOW() and time columns follow. */
  readonly timeZone: string
  /** system_time_zone; what SCN_TO_TIMESTAMP and its kin follow. */
  readonly serverTimeZone: string
  readonly sqlModes: { readonly noBackslashEscapes: boolean; readonly ansiQuotes: boolean }
  /** Microseconds since 1970; constant within a statement. */
  readonly nowUs: bigint
  /** A variable as `SELECT @@x` shows it; null: there is none. With scope `user`, `@x` without its `@`. */
  variable(name: string, scope: 'session' | 'global' | 'user'): string | null
  /** All variables in the words of SHOW VARIABLES; without it SHOW VARIABLES is empty. */
  variables?(scope: 'session' | 'global'): Iterable<readonly [name: string, value: string]>
  /** `@name := value`, name without its `@`; without it nothing is kept. */
  setVariable?(name: string, value: string | null): void
  /** Where a query leaves its warnings. */
  readonly warnings: Warning[]
}

/** A value bound to a placeholder. Dates and decimals come as text. */
export type Parameter = string | number | bigint | Uint8Array | null
