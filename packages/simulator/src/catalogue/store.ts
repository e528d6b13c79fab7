import sqlite, { type Statement } from 'node-sqlite3-wasm'
import type { Change, TableName } from '../engine/tables.ts'
import { ENGINE_FUNCTIONS } from '../sql/engine-functions/all.ts'
import { SqlError } from '../sql/sql-error.ts'
import { type Cell, packExact } from '../sql/values/exact.ts'
import { RAW_TABLES, rawValues } from './raw-tables.ts'

export interface Store {
  /** Rows of the engine's tables, put or removed, all or none. */
  apply(changes: readonly Change[]): void
  /** Puts rows into a table that no change touches; its columns are created by the first call. */
  load(table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): void
  /** The rows of a query of `width` columns named c0, c1 …; a refusal of one of our functions is thrown as SqlError. */
  rows(sql: string, width: number): Cell[][]
  close(): void
}

/** The engine's tables in an embedded SQL engine, in memory. */
export function createStore(): Store {
  const database = new sqlite.Database(':memory:')
  let refusal: SqlError | null = null
  for (const [name, body] of ENGINE_FUNCTIONS) {
    database.function(
      name,
      guarded(body, (error) => (refusal = error)),
      { deterministic: true },
    )
  }
  for (const [name, { key, columns }] of Object.entries(RAW_TABLES)) {
    database.exec(`CREATE TABLE ${name} (${columns.join(', ')}, PRIMARY KEY (${key.join(', ')})) WITHOUT ROWID`)
  }
  const writers = new Map<string, Statement>()

  function writer(change: Change): Statement {
    const name = `${change.op} ${change.table}`
    const known = writers.get(name) ?? database.prepare(writeStatement(change.table, change.op))
    writers.set(name, known)
    return known
  }

  return {
    apply(changes) {
      database.exec('BEGIN')
      try {
        for (const change of changes) writer(change).run(writeValues(change))
        database.exec('COMMIT')
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    load(table, columns, rows) {
      database.exec(`CREATE TABLE ${table} (${columns.join(', ')})`)
      const insert = database.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`)
      for (const row of rows) insert.run([...row])
      insert.finalize()
    },
    rows(sql, width) {
      refusal = null
      try {
        return database.all(sql).map((row) => Array.from({ length: width }, (_, index) => cellOf(row[`c${index}`])))
      } catch (error) {
        throw refusal ?? error
      }
    },
    close() {
      for (const statement of writers.values()) statement.finalize()
      database.close()
    },
  }
}

/** Keeps the arity, by which the embedded engine tells functions apart, and lets NULL through untouched. */
function guarded(body: (...cells: Cell[]) => Cell, refuse: (error: SqlError) => void): (...cells: Cell[]) => Cell {
  const wrapper = (...cells: Cell[]): Cell => {
    if (cells.includes(null)) return null
    try {
      return body(...cells)
    } catch (error) {
      if (error instanceof SqlError) refuse(error)
      throw error
    }
  }
  return Object.defineProperty(wrapper, 'length', { value: body.length })
}

function writeStatement(table: TableName, op: Change['op']): string {
  const { key, columns } = RAW_TABLES[table]
  if (op === 'remove') return `DELETE FROM ${table} WHERE ${key.map((column) => `${column} = ?`).join(' AND ')}`
  return `INSERT OR REPLACE INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`
}

function writeValues(change: Change): Cell[] {
  const values = rawValues(change)
  const { key, columns } = RAW_TABLES[change.table]
  return (change.op === 'remove' ? key : columns).map((column) => rawCell(values.get(column)))
}

function rawCell(value: unknown): Cell {
  if (typeof value === 'bigint') return packExact(value)
  if (typeof value === 'number' || typeof value === 'string') return value
  return null
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string') return value
  return value instanceof Uint8Array ? value : null
}
