import { type Context, columnsOf, describeView, type ReadOptions, type Statement } from '@tidemark/oceanbase'
import type { z } from 'zod'
import { DatabaseError } from '../db/database-error.ts'
import type { Session } from '../db/session.ts'

/** The most rows one statement asks for. */
export const PAGE_ROWS = 1000
/** No such view or column, or no right to it: time does not cure that, and the rest of the cluster can be read. */
const WITHHELD = new Set([1044, 1054, 1109, 1142, 1143, 1146, 1227])

/** A view that OceanBase keeps from this login, or does not have. */
export class ViewWithheld extends DatabaseError {
  readonly view: string
  override readonly errno: number

  constructor(view: string, errno: number, { sqlState, said }: DatabaseError) {
    super('denied', { errno, sqlState, said })
    this.view = view
    this.errno = errno
  }
}

/** A view of packages/oceanbase, as far as reading goes. */
export interface Readable<Row> {
  readonly name: (context: Context) => string
  readonly columns: readonly string[]
  readonly row: z.ZodType<Row>
}

/** Reads views over one session; which columns a view has is asked once. */
export interface Reader {
  readonly context: Context
  /** The session's own tenant: rows of DBA_ views do not say whose they are. */
  readonly tenantId: number
  /** Rows, parsed. @throws DatabaseError, of it ViewWithheld */
  rows<Row>(view: Readable<Row>, statement: (options: ReadOptions) => Statement): Promise<readonly Row[]>
  /** The view's columns in the server's order. @throws DatabaseError, of it ViewWithheld */
  columns(view: Readable<unknown>): Promise<ReadonlySet<string>>
}

export function createReader(session: Session): Reader {
  const context = session.guard.tenant_id === 1 ? 'sys' : 'user'
  const known = new Map<string, ReadonlySet<string>>()

  /** What the server says it lacks is looked at anew the next time: the view may have changed since. */
  async function ask(name: string, statement: Statement): Promise<readonly unknown[]> {
    try {
      return await session.read(statement)
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.errno === null || !WITHHELD.has(error.errno)) throw error
      known.delete(name)
      throw new ViewWithheld(name, error.errno, error)
    }
  }

  async function columns(view: Readable<unknown>): Promise<ReadonlySet<string>> {
    const name = view.name(context)
    const found = known.get(name) ?? columnsOf(await ask(name, describeView(view, context)))
    known.set(name, found)
    return found
  }

  return {
    context,
    tenantId: session.guard.tenant_id,
    columns,
    async rows(view, statement) {
      const available = await columns(view)
      const options = { context, available, timeoutUs: session.readTimeoutUs, limit: PAGE_ROWS } as const
      const rows = await ask(view.name(context), statement(options))
      return rows.map((row) => view.row.parse(row))
    },
  }
}
