import type { Translate } from '../../../lib/i18n/use-t.ts'

/** Columns of the job's view in OceanBase 4.1 – 4.6 that the console has words for. */
const JOB_COLUMNS = [
  'TENANT_ID',
  'JOB_ID',
  'INCARNATION',
  'BACKUP_SET_ID',
  'INITIATOR_TENANT_ID',
  'INITIATOR_JOB_ID',
  'EXECUTOR_TENANT_ID',
  'PLUS_ARCHIVELOG',
  'BACKUP_TYPE',
  'JOB_LEVEL',
  'ENCRYPTION_MODE',
  'PASSWD',
  'START_TIMESTAMP',
  'END_TIMESTAMP',
  'STATUS',
  'RESULT',
  'COMMENT',
  'DESCRIPTION',
  'PATH',
] as const

/** What a column of the job's view tells; a version we do not know may bring new ones. */
export function columnMeaning(t: Translate, name: string): string {
  const known = JOB_COLUMNS.find((column) => column === name)
  return t(known === undefined ? 'jobs.column.unknown' : `jobs.column.${known}`)
}
