import { type Context, columnsOf, describeView, type ReadOptions, type Statement } from '@tidemark/oceanbase'
import type { z } from 'zod'
import { DatabaseError } from '../db/database-error.ts'
import type { Session } from '../db/session.ts'

/** The most rows one statement asks for. */
export const PAGE_ROWS = 1000
const NO_SUCH_VIEW = 1146

/** A view of packages/oceanbase, as far as reading goes. */
interface Readable<Row> {
  readonly name: (context: Context) => string
  readonly columns: readonly string[]
  readonly row: z.ZodType<Row>
}

/** Reads views over one session; which columns a view has is asked once. */
export interface Reader {
  readonly context: Context
  /** The session's own tenant: rows of DBA_ views do not say whose they are. */
  readonly tenantId: number
  /** Rows, parsed. None when the server has no such view. @throws DatabaseError */
  rows<Row>(view: Readable<Row>, statement: (options: ReadOptions) => Statement): Promise<readonly Row[]>
  /** The view's columns in the server's order; empty when it has no such view. @throws DatabaseError */
  columns(view: Readable<unknown>): Promise<ReadonlySet<string>>
}

export function createReader(session: Session): Reader {
  const context = session.guard.tenant_id === 1 ? 'sys' : 'user'
  const known = new Map<string, ReadonlySet<string>>()

  async function columns(view: Readable<unknown>): Promise<ReadonlySet<string>> {
    const name = view.name(context)
    const cached = known.get(name)
    if (cached !== undefined) return cached
    const found = await describe(session, view, context)
    known.set(name, found)
    return found
  }

  return {
    context,
    tenantId: session.guard.tenant_id,
    columns,
    async rows(view, statement) {
      const available = await columns(view)
      if (available.size === 0) return []
      const options = { context, available, timeoutUs: session.readTimeoutUs, limit: PAGE_ROWS } as const
      const rows = await session.read(statement(options))
      return rows.map((row) => view.row.parse(row))
    },
  }
}

async function describe(session: Session, view: Readable<unknown>, context: Context): Promise<ReadonlySet<string>> {
  try {
    return columnsOf(await session.read(describeView(view, context)))
  } catch (error) {
    if (error instanceof DatabaseError && error.errno === NO_SUCH_VIEW) return new Set()
    throw error
  }
}
