import type { ReadOptions, Statement } from '@tidemark/oceanbase'
import type { Readable } from '../reader.ts'
import type { Facts, Source } from '../source.ts'
import { createSweep } from '../sweep.ts'
import { SLOW_MS } from './slow.ts'

interface SweptView<Row, Key> {
  readonly name: string
  readonly view: Readable<Row>
  /** By what pages follow each other; null for a row without a key. */
  readonly keyOf: (row: Row) => Key | null
  readonly read: (options: ReadOptions & { readonly behind: Key | null }) => Statement
  /** What all rows of the view tell; `ownTenantId` is whose they are where a row does not say. */
  readonly learn: (rows: readonly Row[], facts: Facts, ownTenantId: number) => Partial<Facts>
}

/** A view that is read whole each time, page by page: any of its rows may have changed or gone. */
export function createSweptSource<Row, Key>({ name, view, keyOf, read, learn }: SweptView<Row, Key>): Source {
  const sweep = createSweep(keyOf)
  return {
    name,
    paceMs: SLOW_MS,
    everyPoll: false,
    statements: () => 1,
    essential: false,
    async collect(reader, facts) {
      const rows = await sweep.turn((behind) => reader.rows(view, (options) => read({ ...options, behind })))
      if (rows === null) return { facts, more: true }
      return { facts: { ...facts, ...learn(rows, facts, reader.tenantId) }, more: false }
    },
  }
}
