import { BACKUP_SET_FILES, readBackupSets } from '@tidemark/oceanbase'
import { toBackupSet } from '../rows/to-backup-set.ts'
import { groupBy, shareLists } from '../share.ts'
import type { Source } from '../source.ts'
import { createSweptSource } from './swept-source.ts'

/** Backup sets, all of them each time: a set of long ago may be deleted today. */
export function createBackupSetsSource(scrub: (text: string) => string): Source {
  return createSweptSource({
    name: 'backup-sets',
    view: BACKUP_SET_FILES,
    keyOf: ({ TENANT_ID, BACKUP_SET_ID }) =>
      BACKUP_SET_ID === null ? null : { tenantId: TENANT_ID ?? 0, backupSetId: BACKUP_SET_ID },
    read: readBackupSets,
    learn: (rows, facts, ownTenantId) => {
      const sets = rows.flatMap((row) => toBackupSet(row, { ownTenantId, scrub }) ?? [])
      const now = groupBy(sets, ({ tenantId }) => tenantId)
      for (const oldestFirst of now.values()) oldestFirst.reverse()
      return { sets: shareLists(facts.sets, now, ({ backupSetId }) => backupSetId) }
    },
  })
}
