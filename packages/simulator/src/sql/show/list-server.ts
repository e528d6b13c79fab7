import type { Store } from '../../catalogue/store.ts'
import type { Show } from '../queries/show-statement.ts'
import type { QueryContext } from '../query-context.ts'
import { SqlError } from '../sql-error.ts'
import { counted, type Listing, listed } from './listing.ts'

const NAME_AND_VALUE = [listed('Variable_name', 128), listed('Value', 65536, false)]

export function listVariables(show: Show, context: QueryContext): Listing {
  const variables = [...(context.variables?.(show.global ? 'global' : 'session') ?? [])]
  const rows = variables.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, value])
  return { columns: NAME_AND_VALUE, rows, searched: 0 }
}

export function listStatus(): Listing {
  return {
    columns: [listed('Variable_name', 128), listed('Value', 1024, false)],
    rows: [
      ['Threads_connected', '1'],
      ['Uptime', '22'],
    ],
    searched: 0,
  }
}

const PARAMETER_COLUMNS = [
  ...[listed('zone', 128), listed('svr_type', 16), listed('svr_ip', 46), counted('svr_port'), listed('name', 128)],
  ...[listed('data_type', 128, false), listed('value', 65536), listed('info', 4096), listed('section', 128)],
  ...[
    listed('scope', 64),
    listed('source', 64),
    listed('edit_level', 128),
    listed('default_value', 65536),
    counted('isdefault'),
  ],
]

/**
 * The cluster's parameters and those of the tenant asked for: the session's own, or in sys any by name.
 * @throws SqlError 5160 for a tenant that is not there
 */
export function listParameters(show: Show, context: QueryContext, store: Store): Listing {
  const [name] = show.path
  const tenant = name === undefined ? context.tenantId : tenantNamed(name, context, store)
  const rows = store.rows(
    `SELECT s.zone AS c0, 'observer' AS c1, s.svr_ip AS c2, s.svr_port AS c3, p.name AS c4, p.data_type AS c5,
      p.value AS c6, p.info AS c7, p.section AS c8, p.scope AS c9, 'DEFAULT' AS c10, p.edit_level AS c11,
      p.default_value AS c12, p.value = p.default_value AS c13
    FROM parameter AS p CROSS JOIN server AS s WHERE p.tenant_id IN (0, ${tenant}) ORDER BY p.name`,
    PARAMETER_COLUMNS.length,
  )
  return { columns: PARAMETER_COLUMNS, rows, searched: 4 }
}

function tenantNamed(name: string, context: QueryContext, store: Store): number {
  if (name.toLowerCase() === context.tenantName.toLowerCase()) return context.tenantId
  const rows = store.rows('SELECT tenant_id AS c0, tenant_name AS c1 FROM tenant', 2)
  const found = rows.find(([, known]) => String(known).toLowerCase() === name.toLowerCase())
  if (found === undefined || context.tenantId !== 1) throw new SqlError(5160, 'HY000', `Unknown tenant '${name}'`)
  return Number(found[0])
}

/** Every account here is root's equal in its tenant. */
export function listGrants(show: Show, { user }: QueryContext): Listing {
  const grantee = show.path[0] ?? user
  const columns = [listed(`Grants for ${grantee}@%`, 1024)]
  return { columns, rows: [[`GRANT ALL PRIVILEGES ON *.* TO '${grantee}' WITH GRANT OPTION`]], searched: 0 }
}

export function listEngines(): Listing {
  const columns = [
    ...[listed('ENGINE', 64), listed('SUPPORT', 8), listed('COMMENT', 80)],
    ...[listed('TRANSACTIONS', 3), listed('SAVEPOINTS', 3)],
  ]
  return { columns, rows: [['OceanBase', 'DEFAULT', 'Supports transactions', 'YES', 'YES']], searched: 0 }
}

export function listCharsets(): Listing {
  const columns = [
    listed('Charset', 128),
    listed('Description', 64),
    listed('Default collation', 128),
    counted('Maxlen'),
  ]
  const rows = [
    ['binary', 'Binary pseudo charset', 'binary', 1],
    ['utf8mb4', 'UTF-8 Unicode', 'utf8mb4_general_ci', 4],
  ]
  return { columns, rows, searched: 0 }
}

export function listCollations(): Listing {
  const columns = [
    ...[listed('Collation', 128), listed('Charset', 128), counted('Id'), listed('Default', 4), listed('Compiled', 4)],
    counted('Sortlen'),
  ]
  const rows = [
    ['utf8mb4_general_ci', 'utf8mb4', 45, 'Yes', 'Yes', 1],
    ['utf8mb4_bin', 'utf8mb4', 46, '', 'Yes', 1],
    ['binary', 'binary', 63, 'Yes', 'Yes', 1],
  ]
  return { columns, rows, searched: 0 }
}

export function listTenant({ tenantName }: QueryContext): Listing {
  return { columns: [listed('Current_tenant_name', 128)], rows: [[tenantName]], searched: 0 }
}

/** A kind of object that OceanBase can list and this cluster has none of. */
export function listNothing(names: readonly string[]): Listing {
  return { columns: names.map((name) => listed(name, 128)), rows: [], searched: 0 }
}
