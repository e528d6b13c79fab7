import type { Sql, Statement } from '../literal.ts'
import { quoteName, quoteText, sql } from '../literal.ts'
import { RefusedValue } from '../refused-value.ts'

/**
 * A statement that acts. Frozen. `tenants` are those it names, in its order; empty for the whole cluster and for a
 * tenant's own login. `text` holds the secrets and is no enumerable property, so printing a command shows `masked`.
 */
export interface Command {
  readonly text: string
  readonly masked: string
  readonly tenants: readonly string[]
}

class FrozenCommand implements Command {
  readonly masked: string
  readonly tenants: readonly string[]
  readonly #text: string

  constructor(statement: Statement, tenants: readonly string[]) {
    this.masked = statement.masked
    this.tenants = Object.freeze([...tenants])
    this.#text = statement.text
    Object.freeze(this)
  }

  get text(): string {
    return this.#text
  }
}

export function command(statement: Statement, tenants: readonly string[] = []): Command {
  return new FrozenCommand(statement, tenants)
}

/**
 * The names of a TENANT clause. From sys, a BACKUP, CANCEL or NOARCHIVELOG without the clause means every tenant, so
 * an empty list must never get as far as a statement.
 * @throws RefusedValue 'empty-list', 'duplicate-name', 'not-a-name' or 'reserved-name'
 */
export function tenantNames(tenants: readonly string[]): readonly Sql<'name'>[] {
  if (tenants.length === 0) throw new RefusedValue('empty-list', 'no tenant is named')
  if (new Set(tenants).size !== tenants.length) throw new RefusedValue('duplicate-name', 'a tenant is named twice')
  return tenants.map(quoteName)
}

/** OceanBase keeps 2048 bytes of DESCRIPTION. */
export const MAX_DESCRIPTION_BYTES = 2048

/** The DESCRIPTION clause, the last one of a BACKUP; null for no text. */
export function descriptionClause(description: string | null): Statement | null {
  if (description === null || description === '') return null
  return sql`DESCRIPTION = ${quoteText(description, MAX_DESCRIPTION_BYTES)}`
}
