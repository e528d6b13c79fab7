/** What the grammar of ALTER SYSTEM has in one version and not in another. */
export interface CommandGrammar {
  /** DELETE takes one BACKUPSET or BACKUPPIECE, or from 4.4.2 on a list of BACKUPSET or ARCHIVELOG_PIECE. */
  readonly deletes: 'single' | 'lists'
  /** VALIDATE takes DATABASE or one BACKUPSET, or from 4.6 on BACKUP, BACKUPSET and ARCHIVELOG_PIECE with a LEVEL. */
  readonly validation: 'numbered' | 'leveled'
  /** CHANGE EXTERNAL_STORAGE_DEST is there. */
  readonly changesKeys: boolean
}
