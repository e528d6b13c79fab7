import { type Statement, sql } from '../literal.ts'
import { PARAMETERS } from '../views/parameters.ts'
import { type ReadOptions, select } from './select.ts'

/** archive_lag_target, a row a server and tenant; VALUE is text such as `120s`. */
export function readArchiveLagTargets(options: ReadOptions): Statement {
  return select(PARAMETERS, options, { where: sql`NAME = 'archive_lag_target'`, order: ['TENANT_ID', 'SVR_IP'] })
}
