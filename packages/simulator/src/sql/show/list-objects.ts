import type { View } from '../../catalogue/view.ts'
import { DATABASES, isDatabase } from '../../catalogue/views.ts'
import type { Show } from '../queries/show-statement.ts'
import type { QueryContext } from '../query-context.ts'
import { SqlError } from '../sql-error.ts'
import type { Temporal } from '../sql-type.ts'
import { counted, type ListedColumn, type Listing, listed, type ShowScene } from './listing.ts'

/** LIKE shows in the header. */
function titled(title: string, { filter }: Show): string {
  return filter.kind === 'like' ? `${title} (${filter.pattern})` : title
}

export function listDatabases(show: Show): Listing {
  return { columns: [listed(titled('Database', show), 128)], rows: DATABASES.map((name) => [name]), searched: 0 }
}

/** @throws SqlError 1046 without a database, 1049 for one that is not there, as typed */
function databaseOf({ path }: Show, { database }: QueryContext): string {
  const name = path[0] ?? database
  if (name === null) throw new SqlError(1046, '3D000', 'No database selected')
  if (!isDatabase(name)) throw new SqlError(1049, '42000', `Unknown database '${name}'`)
  return name.toLowerCase()
}

function sortedViews(schema: string, { context, catalogue }: ShowScene): readonly View[] {
  return catalogue.inSchema(schema, context.tenantId).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

export function listTables(show: Show, at: ShowScene): Listing {
  const schema = databaseOf(show, at.context)
  const names = sortedViews(schema, at).map((view) => view.name)
  const name = listed(titled(`Tables_in_${schema}`, show), 256)
  if (!show.full) return { columns: [name], rows: names.map((view) => [view]), searched: 0 }
  return { columns: [name, listed('Table_type', 64)], rows: names.map((view) => [view, 'SYSTEM VIEW']), searched: 0 }
}

const TIMESTAMP: Temporal = { kind: 'temporal', wire: 7, decimals: 6 }

const STATUS_COLUMNS: readonly ListedColumn[] = [
  listed('Name', 256),
  listed('Engine', 9, false),
  counted('Version', false),
  listed('Row_format', 128, false),
  ...['Rows', 'Avg_row_length', 'Data_length', 'Max_data_length', 'Index_length', 'Data_free', 'Auto_increment'].map(
    (name) => counted(name, false),
  ),
  ...['Create_time', 'Update_time', 'Check_time'].map((name) => ({ name, type: TIMESTAMP, notNull: false })),
  listed('Collation', 18, false),
  counted('Checksum', false),
  listed('Create_options', 255, false),
  listed('Comment', 4096),
]

export function listTableStatus(show: Show, at: ShowScene): Listing {
  const rows = sortedViews(databaseOf(show, at.context), at).map((view) => {
    const unknown = Array.from({ length: 15 }, () => null)
    return [view.name, 'MEMORY', ...unknown, 'VIEW']
  })
  return { columns: STATUS_COLUMNS, rows, searched: 0 }
}

export function listCreateView(view: View): Listing {
  const columns = view.columns.map(([name]) => `\`${name}\``).join(', ')
  const definition = `CREATE VIEW \`${view.name}\` AS select ${columns} from \`${view.schema}\`.\`${view.name}\``
  return {
    columns: [
      listed('View', 256),
      listed('Create View', 4096),
      listed('character_set_client', 32),
      listed('collation_connection', 32),
    ],
    rows: [[view.name, definition, 'utf8mb4', 'utf8mb4_general_ci']],
    searched: 0,
  }
}

export function listCreateDatabase(show: Show, context: QueryContext): Listing {
  const name = databaseOf(show, context)
  const definition = `CREATE DATABASE \`${name}\` DEFAULT CHARACTER SET = utf8mb4`
  return {
    columns: [listed('Database', 128), listed('Create Database', 4096)],
    rows: [[name, definition]],
    searched: 0,
  }
}

const INDEX_COLUMNS = [
  ...[
    'Table',
    'Non_unique',
    'Key_name',
    'Seq_in_index',
    'Column_name',
    'Collation',
    'Cardinality',
    'Sub_part',
    'Packed',
  ],
  ...['Null', 'Index_type', 'Comment', 'Index_comment', 'Visible', 'Expression'],
]

/** A view has no index. */
export function listIndexes(): Listing {
  return { columns: INDEX_COLUMNS.map((name) => listed(name, 128, false)), rows: [], searched: 0 }
}
