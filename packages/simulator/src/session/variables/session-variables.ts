import type { SqlModes } from '../../sql/lexer.ts'
import type { SystemVariable } from './system-variables.ts'

/** Variables of one tenant: what SET GLOBAL changes and new sessions begin with. */
export interface GlobalVariables {
  readonly known: ReadonlyMap<string, SystemVariable>
  /** As SHOW VARIABLES shows it. */
  get(name: string): string | undefined
  set(name: string, value: string): void
}

export function createGlobalVariables(known: ReadonlyMap<string, SystemVariable>): GlobalVariables {
  const changed = new Map<string, string>()
  return {
    known,
    get: (name) => changed.get(name) ?? known.get(name)?.initial,
    set: (name, value) => void changed.set(name, value),
  }
}

/** Variables of one session; `@x` of its user beside the system's. */
export class SessionVariables {
  readonly global: GlobalVariables
  readonly #system: Map<string, string>
  readonly #user = new Map<string, string | null>()

  constructor(global: GlobalVariables) {
    this.global = global
    this.#system = new Map([...global.known.keys()].map((name) => [name, global.get(name) ?? '']))
  }

  /** As SHOW VARIABLES shows it; undefined: there is none. */
  get(name: string): string | undefined {
    const known = this.global.known.get(name)
    return known?.scope === 'session' ? this.#system.get(name) : this.global.get(name)
  }

  set(name: string, value: string): void {
    this.#system.set(name, value)
    const twin = TWINS[name]
    if (twin !== undefined) this.#system.set(twin, value)
  }

  setUser(name: string, value: string | null): void {
    this.#user.set(name.toLowerCase(), value)
  }

  /** As SELECT shows it: a switch is 1 or 0. */
  shown(name: string, scope: 'session' | 'global' | 'user'): string | null {
    if (scope === 'user') return this.#user.get(name.toLowerCase()) ?? null
    const key = name.toLowerCase()
    const value = scope === 'global' ? this.global.get(key) : this.get(key)
    if (value === undefined) return null
    return this.global.known.get(key)?.kind === 'switch' ? (value === 'ON' ? '1' : '0') : value
  }

  *list(scope: 'session' | 'global'): Iterable<readonly [name: string, value: string]> {
    for (const name of this.global.known.keys()) {
      yield [name, (scope === 'global' ? this.global.get(name) : this.get(name)) ?? '']
    }
  }

  get autocommit(): boolean {
    return this.get('autocommit') === 'ON'
  }

  get timeZone(): string {
    return this.get('time_zone') ?? '+00:00'
  }

  get sqlModes(): SqlModes {
    const modes = (this.get('sql_mode') ?? '').split(',')
    return { noBackslashEscapes: modes.includes('NO_BACKSLASH_ESCAPES'), ansiQuotes: modes.includes('ANSI_QUOTES') }
  }

  /** Microseconds a statement may take. */
  get queryTimeoutUs(): bigint {
    return BigInt(this.get('ob_query_timeout') ?? '10000000')
  }
}

/** Two names of one variable. */
const TWINS: Readonly<Record<string, string>> = {
  tx_isolation: 'transaction_isolation',
  transaction_isolation: 'tx_isolation',
  tx_read_only: 'transaction_read_only',
  transaction_read_only: 'tx_read_only',
}
