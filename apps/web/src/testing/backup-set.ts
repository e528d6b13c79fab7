import type { BackupSet } from '@tidemark/contract'

/** A usable full set of tenant 1002 that took an hour, unless told otherwise. */
export function backupSet(over: Partial<BackupSet> = {}): BackupSet {
  return {
    tenantId: 1002,
    backupSetId: '1',
    backupType: 'full',
    previousFullSetId: null,
    previousSetId: null,
    rawStatus: 'SUCCESS',
    rawFileStatus: 'AVAILABLE',
    usable: true,
    plusArchivelog: false,
    encrypted: false,
    startedAt: '2025-11-20T10:00:00.000000Z',
    endedAt: '2025-11-20T11:00:00.000000Z',
    startReplayScn: '1763632800000000000',
    minRestoreScn: '1763636400000000000',
    minRestoreAt: '2025-11-20T11:00:00.000000Z',
    inputBytes: 4_294_967_296,
    outputBytes: 1_073_741_824,
    tabletCount: 617,
    macroBlockCount: 94,
    result: 0,
    comment: null,
    path: 'file:///backup/billing/data',
    ...over,
  }
}
