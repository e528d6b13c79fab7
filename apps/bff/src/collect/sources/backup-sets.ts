import type { BackupSet } from '@tidemark/contract'
import { BACKUP_SET_FILES, type RowOf, readBackupSets, type SetKey } from '@tidemark/oceanbase'
import { groupBy, share, shareMap } from '../share.ts'
import type { Source } from '../source.ts'
import { createSweep } from '../sweep.ts'
import { toBackupSet } from '../to-backup-set.ts'
import { SLOW_MS } from './slow.ts'

type Row = RowOf<typeof BACKUP_SET_FILES>

/** Backup sets, all of them each time: a set of long ago may be deleted today. */
export function createBackupSetsSource(scrub: (text: string) => string): Source {
  const sweep = createSweep<Row, SetKey>(({ TENANT_ID, BACKUP_SET_ID }) =>
    BACKUP_SET_ID === null ? null : { tenantId: TENANT_ID ?? 0, backupSetId: BACKUP_SET_ID },
  )
  return {
    name: 'backup-sets',
    paceMs: SLOW_MS,
    everyPoll: false,
    statements: () => 1,
    essential: false,
    async collect(reader, facts) {
      const rows = await sweep.turn((behind) =>
        reader.rows(BACKUP_SET_FILES, (options) => readBackupSets({ ...options, behind })),
      )
      if (rows === null) return { facts, more: true }
      const how = { ownTenantId: reader.tenantId, scrub }
      const sets = rows.flatMap((row) => toBackupSet(row, how) ?? [])
      const now = groupBy(sets, ({ tenantId }) => tenantId)
      for (const [tenantId, ofTenant] of now) now.set(tenantId, newestFirst(ofTenant, facts.sets.get(tenantId) ?? []))
      return { facts: { ...facts, sets: shareMap(facts.sets, now) }, more: false }
    },
  }
}

function newestFirst(sets: readonly BackupSet[], before: readonly BackupSet[]): BackupSet[] {
  const known = new Map(before.map((set) => [set.backupSetId, set]))
  return sets.map((set) => share(known.get(set.backupSetId), set)).reverse()
}
