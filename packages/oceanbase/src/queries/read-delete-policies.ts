import type { Statement } from '../literal.ts'
import { BACKUP_DELETE_POLICY } from '../views/backup-delete-policy.ts'
import { after, type ReadOptions, select } from './select.ts'

/** A page of delete policies behind a tenant; null starts at the beginning. A user tenant has at most one. */
export function readDeletePolicies(options: ReadOptions & { readonly behind: number | null }): Statement {
  const { available, behind } = options
  const paged = behind !== null && available.has('TENANT_ID')
  const where = paged ? after(available, [['TENANT_ID', behind]]) : null
  return select(BACKUP_DELETE_POLICY, options, { where, order: ['TENANT_ID', 'POLICY_NAME'] })
}
