import { type Statement, sql } from '../literal.ts'
import { TENANTS } from '../views/tenants.ts'
import { type ReadOptions, select } from './select.ts'

/** User tenants by id: META tenants belong to them, and sys cannot be backed up. */
export function readTenants(options: ReadOptions): Statement {
  return select(TENANTS, options, { where: sql`TENANT_TYPE = 'USER'`, order: ['TENANT_ID'] })
}
