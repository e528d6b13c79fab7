import { constant } from '../compile/compiled.ts'
import type { Surroundings } from '../compile/statement.ts'
import { BIGINT, BIGINT_UNSIGNED, type SqlType, text } from '../sql-type.ts'
import { type ScalarFunction, taking } from './scalar-function.ts'

function known(chars: number, value: (at: Surroundings) => string | null): ScalarFunction {
  return taking(0, (_, at) => constant(value(at), text(chars)))
}

/** As long as what it says. */
function told(value: (at: Surroundings) => string): ScalarFunction {
  return taking(0, (_, at) => constant(value(at), text(value(at).length)))
}

function numbered(type: SqlType, value: (at: Surroundings) => number): ScalarFunction {
  return taking(0, (_, at) => constant(value(at), type))
}

const CONNECTION_ID: SqlType = { kind: 'int', wire: 3, length: 10, unsigned: true }

const user = known(193, ({ statement }) => `${statement.context.user}@127.0.0.1`)
const account = known(193, ({ statement }) => `${statement.context.user}@%`)
const database = known(128, ({ statement }) => statement.context.database)
const tenantId = numbered(BIGINT, ({ statement }) => statement.context.tenantId)
const tenant = known(128, ({ statement }) => statement.context.tenantName)

export const SESSION_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  CONNECTION_ID: numbered(CONNECTION_ID, ({ statement }) => statement.context.connectionId),
  USER: user,
  SESSION_USER: user,
  SYSTEM_USER: user,
  CURRENT_USER: account,
  DATABASE: database,
  SCHEMA: database,
  VERSION: known(4096, ({ statement }) => `5.7.25-OceanBase_CE-v${statement.version}`),
  OB_VERSION: told(({ statement }) => statement.version),
  EFFECTIVE_TENANT_ID: tenantId,
  TENANT_ID: tenantId,
  EFFECTIVE_TENANT: tenant,
  TENANT_NAME: tenant,
  HOST_IP: known(46, () => '127.0.0.1'),
  MYSQL_PORT: numbered(BIGINT, () => 2881),
  RPC_PORT: numbered(BIGINT, () => 2882),
  // The time it takes has passed when the query runs.
  SLEEP: taking(1, () => constant(0, BIGINT)),
  FOUND_ROWS: numbered(BIGINT, ({ statement }) => statement.foundRows),
  LAST_INSERT_ID: numbered(BIGINT_UNSIGNED, () => 0),
  ROW_COUNT: numbered(BIGINT, () => -1),
}
