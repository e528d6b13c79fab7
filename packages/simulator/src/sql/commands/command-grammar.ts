/** What the grammar of ALTER SYSTEM has in one version and not in another. */
export interface CommandGrammar {
  /** DELETE takes one BACKUPSET or BACKUPPIECE, or from 4.4.2 on a list of BACKUPSET or ARCHIVELOG_PIECE. */
  readonly deletes: 'single' | 'lists'
}

/** OceanBase's own parser of the 4.3.5 line. */
export const GRAMMAR_4_3_5: CommandGrammar = { deletes: 'single' }
