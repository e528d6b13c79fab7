import type { SqlType } from '../sql/sql-type.ts'
import { displayChars, integerDigits, scaleOf } from '../sql/sql-type.ts'
import { columnType } from './column-type.ts'
import type { Store } from './store.ts'
import { isNotNull, type View } from './view.ts'
import { type Catalogue, DATABASES } from './views.ts'

/** What information_schema shows of the catalogue itself, and the one server of `version` that a cluster here has. */
export function loadCatalogue(store: Store, { views }: Catalogue, version: string): void {
  store.load('server', SERVER_COLUMNS, [[...SERVER, `${version}_1-simulator(Jan  1 2025 00:00:00)`]])
  store.load(
    'catalogue_schema',
    ['schema_name'],
    DATABASES.map((name) => [name]),
  )
  store.load(
    'catalogue_view',
    ['table_schema', 'table_name', 'visible'],
    views.map((view) => [view.schema, view.name, view.visible]),
  )
  store.load('catalogue_column', COLUMN_COLUMNS, views.flatMap(columnRows))
}

const SERVER_COLUMNS = ['svr_ip', 'svr_port', 'id', 'zone', 'sql_port', 'with_rootserver', 'status', 'build_version']
const SERVER = ['127.0.0.1', 2882, 1, 'zone1', 2881, 'YES', 'ACTIVE']

const COLUMN_COLUMNS = [
  ...['table_schema', 'table_name', 'visible', 'column_name', 'ordinal_position', 'is_nullable', 'data_type'],
  ...['character_maximum_length', 'character_octet_length', 'numeric_precision', 'numeric_scale'],
  ...['datetime_precision', 'character_set_name', 'collation_name', 'column_type'],
]

/** OceanBase: IS_NULLABLE follows the column packet, not DESC. */
function columnRows(view: View) {
  return view.columns.map((column, index) => {
    const [name, declared] = column
    const nullable = isNotNull(column) ? 'NO' : 'YES'
    const type = columnType(declared)
    const word = /^[a-z]+/.exec(declared)?.[0] ?? ''
    return [view.schema, view.name, view.visible, name, index + 1, nullable, word, ...sizes(type), declared]
  })
}

function sizes(type: SqlType): readonly (string | number | null)[] {
  switch (type.kind) {
    case 'text':
      return [displayChars(type), type.length, null, null, null, 'utf8mb4', 'utf8mb4_general_ci']
    case 'int':
      return [null, null, type.length, 0, null, null, null]
    case 'decimal':
      return [null, null, integerDigits(type) + type.scale, scaleOf(type), null, null, null]
    case 'temporal':
      return [null, null, null, null, type.decimals, null, null]
    default:
      return [null, null, null, null, null, null, null]
  }
}
