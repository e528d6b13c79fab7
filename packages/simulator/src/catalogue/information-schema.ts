import type { View, ViewColumn } from './view.ts'

const TABLE_COLUMNS: readonly ViewColumn[] = [
  ['TABLE_CATALOG', 'varchar(512)', 'NO', "'def'", 'never null'],
  ['TABLE_SCHEMA', 'varchar(128)', 'NO'],
  ['TABLE_NAME', 'varchar(256)', 'NO'],
  ['TABLE_TYPE', 'varchar(64)', 'NO', "'SYSTEM VIEW'", 'never null'],
  ['ENGINE', 'varchar(64)', 'YES', "'MEMORY'"],
  ['VERSION', 'bigint(20) unsigned', 'YES', 'NULL'],
  ['ROW_FORMAT', 'varchar(10)', 'YES', 'NULL'],
  ['TABLE_ROWS', 'bigint(20) unsigned', 'YES', '0'],
  ['AVG_ROW_LENGTH', 'bigint(20) unsigned', 'YES', '0'],
  ['DATA_LENGTH', 'bigint(20) unsigned', 'YES', '0'],
  ['MAX_DATA_LENGTH', 'bigint(20) unsigned', 'YES', 'NULL'],
  ['INDEX_LENGTH', 'bigint(20) unsigned', 'YES', '0'],
  ['DATA_FREE', 'bigint(20) unsigned', 'YES', 'NULL'],
  ['AUTO_INCREMENT', 'bigint(20) unsigned', 'YES', 'NULL'],
  ['CREATE_TIME', 'datetime', 'YES', 'NULL'],
  ['UPDATE_TIME', 'datetime', 'YES', 'NULL'],
  ['CHECK_TIME', 'datetime', 'YES', 'NULL'],
  ['TABLE_COLLATION', 'varchar(32)', 'YES', "'utf8mb4_general_ci'"],
  ['CHECKSUM', 'bigint(20) unsigned', 'YES', 'NULL'],
  ['CREATE_OPTIONS', 'varchar(255)', 'YES', 'NULL'],
  ['TABLE_COMMENT', 'longtext', 'NO', "'VIEW'", 'never null'],
]

const COLUMN_COLUMNS: readonly ViewColumn[] = [
  ['TABLE_CATALOG', 'varchar(512)', 'NO', "'def'", 'never null'],
  ['TABLE_SCHEMA', 'varchar(128)', 'NO'],
  ['TABLE_NAME', 'varchar(256)', 'NO'],
  ['COLUMN_NAME', 'varchar(128)', 'NO'],
  ['ORDINAL_POSITION', 'bigint(20) unsigned', 'NO'],
  ['COLUMN_DEFAULT', 'longtext', 'YES', 'NULL'],
  ['IS_NULLABLE', 'varchar(4)', 'NO'],
  ['DATA_TYPE', 'varchar(64)', 'NO'],
  ['CHARACTER_MAXIMUM_LENGTH', 'bigint(20) unsigned', 'YES'],
  ['CHARACTER_OCTET_LENGTH', 'bigint(20) unsigned', 'YES'],
  ['NUMERIC_PRECISION', 'bigint(20) unsigned', 'YES'],
  ['NUMERIC_SCALE', 'bigint(20) unsigned', 'YES'],
  ['DATETIME_PRECISION', 'bigint(20) unsigned', 'YES'],
  ['CHARACTER_SET_NAME', 'varchar(32)', 'YES'],
  ['COLLATION_NAME', 'varchar(32)', 'YES'],
  ['COLUMN_TYPE', 'longtext', 'NO'],
  ['COLUMN_KEY', 'varchar(3)', 'NO', "''", 'never null'],
  ['EXTRA', 'varchar(4096)', 'NO', "''", 'never null'],
  ['PRIVILEGES', 'varchar(200)', 'NO', "'select,insert,update,reference'", 'never null'],
  ['COLUMN_COMMENT', 'longtext', 'NO', "''", 'never null'],
  ['GENERATION_EXPRESSION', 'longtext', 'NO', "''", 'never null'],
]

const SCHEMA_COLUMNS: readonly ViewColumn[] = [
  ['CATALOG_NAME', 'varchar(512)', 'NO', "'def'", 'never null'],
  ['SCHEMA_NAME', 'varchar(128)', 'NO'],
  ['DEFAULT_CHARACTER_SET_NAME', 'varchar(128)', 'NO', "'utf8mb4'", 'never null'],
  ['DEFAULT_COLLATION_NAME', 'varchar(128)', 'NO', "'utf8mb4_general_ci'", 'never null'],
  ['SQL_PATH', 'varchar(512)', 'YES', 'NULL'],
]

const VIEW_COLUMNS: readonly ViewColumn[] = [
  ['TABLE_CATALOG', 'varchar(64)', 'NO', "'def'", 'never null'],
  ['TABLE_SCHEMA', 'varchar(128)', 'NO'],
  ['TABLE_NAME', 'varchar(256)', 'NO'],
  ['VIEW_DEFINITION', 'longtext', 'YES', 'NULL'],
  ['CHECK_OPTION', 'varchar(8)', 'NO', "'NONE'", 'never null'],
  ['IS_UPDATABLE', 'varchar(3)', 'NO', "'NO'", 'never null'],
]

/** What a tenant does not have, its information_schema does not tell either. */
const VISIBLE = "({tenant} = 1 OR visible = 'everywhere')"

function view(name: string, columns: readonly ViewColumn[], from: string): View {
  return { schema: 'information_schema', name, columns, from: `${from} AS r`, visible: 'everywhere' }
}

export const INFORMATION_SCHEMA_VIEWS: readonly View[] = [
  view('TABLES', TABLE_COLUMNS, `(SELECT * FROM catalogue_view WHERE ${VISIBLE})`),
  view('VIEWS', VIEW_COLUMNS, `(SELECT * FROM catalogue_view WHERE ${VISIBLE})`),
  view('COLUMNS', COLUMN_COLUMNS, `(SELECT * FROM catalogue_column WHERE ${VISIBLE})`),
  view('SCHEMATA', SCHEMA_COLUMNS, 'catalogue_schema'),
]
