import { compareObVersions, isAtLeast, type ObVersion, obVersion } from './version.ts'

/** What depends on the server's version. */
export const CAPABILITIES = [
  'plus-archivelog',
  'cancel-restore',
  'data-progress',
  'log-progress',
  'restore-progress',
  's3',
  'azblob',
  'assume-role',
  'source-locality',
  'change-keys',
  'delete-sets',
  'delete-pieces',
  'delete-obsolete',
  'validate',
] as const
export type Capability = (typeof CAPABILITIES)[number]

/** From this version on; with `within`, only in that line (`[4, 2]` is 4.2.x): a feature may reach an older line later. */
interface Since {
  readonly from: ObVersion['parts']
  readonly within?: readonly number[]
}

/**
 * From which versions each is there, lowest first; the fourth part of a version is its BP. Which columns a view has is
 * asked of the view itself (`describeView`): columns are listed only where the console says why they are not there.
 */
const SINCE: Readonly<Record<Capability, readonly Since[]>> = {
  /** BACKUP … PLUS ARCHIVELOG; 4.0 answers 1235. */
  'plus-archivelog': [{ from: [4, 1, 0, 0] }],
  /** CANCEL RESTORE; older 1235. */
  'cancel-restore': [{ from: [4, 2, 0, 0] }],
  /** DATA_PROGRESS of the tasks (documentation of the views, V4.2.5 and V4.3.3). */
  'data-progress': [{ from: [4, 2, 1, 3], within: [4, 2] }, { from: [4, 3, 1, 0] }],
  /** LOG_FILE_COUNT, FINISH_LOG_FILE_COUNT, LOG_PROGRESS of the tasks. */
  'log-progress': [{ from: [4, 3, 1, 0] }],
  /** Percentages of RESTORE_PROGRESS. */
  'restore-progress': [
    { from: [4, 2, 1, 7], within: [4, 2, 1] },
    { from: [4, 2, 3, 0], within: [4, 2] },
    { from: [4, 3, 3, 0] },
  ],
  /** s3:// (release notes of 4.2.1 BP7, 4.2.3 and 4.3.0). */
  s3: [{ from: [4, 2, 1, 7], within: [4, 2, 1] }, { from: [4, 2, 3, 0], within: [4, 2] }, { from: [4, 3, 0, 0] }],
  /** azblob:// (SET DATA_BACKUP_DEST in the documentation of V4.2.5 and V4.3.5). */
  azblob: [{ from: [4, 2, 5, 6], within: [4, 2] }, { from: [4, 3, 5, 3] }],
  /** role_arn and external_id instead of keys: CHANGE EXTERNAL_STORAGE_DEST knows such paths since it exists. */
  'assume-role': [{ from: [4, 3, 5, 2] }],
  /** zone=, idc=, region= of a destination. */
  'source-locality': [{ from: [4, 4, 0, 0] }],
  /** ALTER SYSTEM CHANGE EXTERNAL_STORAGE_DEST. */
  'change-keys': [{ from: [4, 3, 5, 2] }],
  /** DELETE BACKUPSET of finished sets; older answer 1235. */
  'delete-sets': [{ from: [4, 4, 2, 0] }],
  'delete-pieces': [{ from: [4, 4, 2, 0] }],
  'delete-obsolete': [{ from: [4, 4, 2, 0] }],
  /** ALTER SYSTEM VALIDATE and its views; older answer 1235 or 1064. */
  validate: [{ from: [4, 6, 0, 0] }],
}

/** What a version lacks, and where one would have to go for it: the reason as data. */
export interface Missing {
  readonly capability: Capability
  /** The lowest version above the running one that has it, e.g. `4.6.0.0`. */
  readonly needs: string
  /** What runs; null when it did not say a version. */
  readonly runs: string | null
}

/** Whether a server of this version can do it. One that does not tell its version can do nothing that depends on it. */
export function can(version: ObVersion | null, capability: Capability): boolean {
  return version !== null && SINCE[capability].some((entry) => holds(entry, version))
}

/** Null when the server can do it. */
export function missing(version: ObVersion | null, capability: Capability): Missing | null {
  if (can(version, capability)) return null
  const all = SINCE[capability].map(({ from }) => obVersion(from))
  const above = version === null ? [] : all.filter((from) => compareObVersions(from, version) > 0)
  // Without a version to start from, the newest line is the one people install.
  const needs = above[0] ?? all.at(-1)
  return { capability, needs: needs?.text ?? '', runs: version?.text ?? null }
}

/** Everything a version lacks, in the order of the table. */
export function missingOf(version: ObVersion | null): readonly Missing[] {
  return CAPABILITIES.flatMap((capability) => missing(version, capability) ?? [])
}

function holds({ from, within = [] }: Since, version: ObVersion): boolean {
  return isAtLeast(version, ...from) && within.every((part, index) => version.parts[index] === part)
}
