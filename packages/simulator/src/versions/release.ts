import type { ViewChange } from './view-change.ts'

/** Words of BACKUP_TASKS.STATUS while a task works. */
export type TaskPhase =
  | 'BACKUP_SYS_META'
  | 'BACKUP_USER_META'
  | 'BACKUP_META_FINISH'
  | 'BACKUP_DATA_MINOR'
  | 'BACKUP_DATA_MAJOR'
  | 'BACKUP_USER_DATA'
  | 'BACKUP_FUSE_TABLET_META'
  | 'PREPARE_BACKUP_LOG'
  | 'BEFORE_BACKUP_LOG'
  | 'BACKUP_LOG'

/** How a backup task goes. */
export interface TaskRules {
  readonly phases: readonly TaskPhase[]
  /** After it the set's CONSISTENT_SCN and START_REPLAY_SCN are known. */
  readonly consistentAfter: TaskPhase
  /** Its end is the data's end: END_SCN. */
  readonly dataEndsWith: TaskPhase
  /** After it END_TIMESTAMP shows, while the log phases still run; null: only when all is done. */
  readonly endShownAfter: TaskPhase | null
  /** With PLUS ARCHIVELOG it is not left before the archive has come to END_SCN. */
  readonly waitsForArchiveIn: TaskPhase
}

/** What came with a BP inside a release line. */
export type Feature = 's3' | 'azblob' | 'assume-role' | 'source-locality' | 'change-keys'

/** One release line: what its servers say and do differently from the others. */
export interface Release {
  /** What OB_VERSION() answers of the build that stands for the line. */
  readonly build: string
  readonly tasks: TaskRules
  /** What its views show differently from those of 4.3.5. */
  readonly views: readonly ViewChange[]
  /** From which BP a feature is there; null: in none. */
  readonly features: Readonly<Record<Feature, number | null>>
  /** DELETE of finished sets, pieces and what is obsolete: the old forms, all refused, or the new ones. */
  readonly deletes: 'refused' | 'run'
  /** VALIDATE: the old forms, all refused, or those of 4.6. */
  readonly validation: 'refused' | 'run'
  /** An incremental over a base of another data version. */
  readonly incrementalOverVersions: 'refused' | 'becomes full'
  /** A second ADD POLICY, and DROP of one that is not there: plain INSERT and DELETE, or looked at first (4017, 4018). */
  readonly policies: 'as rows' | 'checked'
  /** SET of a destination asks every server whether it reaches it: 9070. */
  readonly asksEveryServer: boolean
}
