import type { Statement } from '../literal.ts'
import { BACKUP_SET_FILES } from '../views/backup-set-files.ts'
import { after, type ReadOptions, select } from './select.ts'

export interface SetKey {
  readonly tenantId: number
  readonly backupSetId: string
}

/** A page of backup sets behind a key; null starts at the beginning. Old rows change: a set may be deleted later. */
export function readBackupSets(options: ReadOptions & { readonly behind: SetKey | null }): Statement {
  const { available, behind } = options
  const key =
    behind &&
    ([
      ['TENANT_ID', behind.tenantId],
      ['BACKUP_SET_ID', behind.backupSetId],
    ] as const)
  return select(BACKUP_SET_FILES, options, { where: after(available, key), order: ['TENANT_ID', 'BACKUP_SET_ID'] })
}
