/** A simulator that is wrong in one place, and the rules that have to notice. */
export interface Mutant {
  readonly name: string
  /** Below `src/`. */
  readonly file: string
  /** What is there, once. */
  readonly right: string
  readonly wrong: string
  /** Beginnings of the ids of the rules it breaks. A rule that is red here is red in the whole suite. */
  readonly breaks: readonly string[]
}

const CHECKS = 'engine/backup/backup-checks.ts'
const JOB_END = 'engine/backup/job-end.ts'

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'from sys the destination is asked for before archiving',
    file: CHECKS,
    right:
      "  tenantNormal,\n  archiveDoing,\n  noJobOf('sys'),\n  destinationSet(() => cannotStart('backup dest is not set.')),",
    wrong:
      "  tenantNormal,\n  destinationSet(() => cannotStart('backup dest is not set.')),\n  archiveDoing,\n  noJobOf('sys'),",
    breaks: ['ST-05'],
  },
  {
    name: 'a tenant is asked for archiving before its own job',
    file: CHECKS,
    right: "noJobOf('own'), archiveDoing]",
    wrong: "archiveDoing, noJobOf('own')]",
    breaks: ['ST-05'],
  },
  {
    name: 'a second backup is another error',
    file: CHECKS,
    right: 'refusal(9036)',
    wrong: 'refusal(9040)',
    breaks: ['ST-05'],
  },
  {
    name: 'a job of the tenant and one of sys exclude each other',
    file: CHECKS,
    right: 'job.initiator_tenant_id === initiatorId',
    wrong: 'job.initiator_tenant_id !== initiatorId || job.job_id > 0n',
    breaks: ['ST-05'],
  },
  {
    name: 'DBA_ views show every tenant',
    file: 'catalogue/view.ts',
    right: 'WHERE tenant_id = {tenant}',
    wrong: 'WHERE {tenant} = {tenant}',
    breaks: ['VI-01'],
  },
  {
    name: 'a job is in history while it runs',
    file: 'engine/backup/tenant-job.ts',
    right: '  beginTask(world, run, job)\n',
    wrong: '  beginTask(world, run, job)\n  world.tables.backup_job_history.put(job)\n',
    breaks: ['TR-01'],
  },
  {
    name: 'a column is of another type',
    file: 'catalogue/backup-jobs.ts',
    right: "['JOB_ID', 'bigint(20)', 'NO']",
    wrong: "['JOB_ID', 'int(11)', 'NO']",
    breaks: ['VI-02'],
  },
  {
    name: '1235 comes with the wrong SQLSTATE',
    file: 'engine/refusals.ts',
    right: "new SqlError(1235, '0A000'",
    wrong: "new SqlError(1235, 'HY000'",
    breaks: ['ST-05'],
  },
  {
    name: 'near is cut too early',
    file: 'sql/near.ts',
    right: 'NEAR_BYTES = 80',
    wrong: 'NEAR_BYTES = 60',
    breaks: ['GR-R'],
  },
  {
    name: 'a syntax error is always in line 1',
    file: 'sql/near.ts',
    right: 'syntaxError(text.slice(place.start), place.line)',
    wrong: 'syntaxError(text.slice(place.start), 1)',
    breaks: ['ST-00'],
  },
  {
    name: 'the checkpoint of archiving stands still',
    file: 'engine/archive/archive-service.ts',
    right: '    checkpoint_scn: scn,',
    wrong: '    checkpoint_scn: round.checkpoint_scn,',
    breaks: ['TR-05'],
  },
  {
    name: 'cancelling is answered with an error',
    file: 'engine/backup/cancel-backup.ts',
    right: '    for (const target of targets) cancelJobs(world, target)',
    wrong: '    for (const target of targets) cancelJobs(world, target)\n    throw notSupported()',
    breaks: ['ST-00'],
  },
  {
    name: 'OK says that a row was affected',
    file: 'wire/packets.ts',
    right: '.length(ok.affectedRows)',
    wrong: '.length(1)',
    breaks: ['ST-00'],
  },
  {
    name: 'sessions begin in another time zone',
    file: 'session/variables/system-variables.ts',
    right: "['time_zone', 'time-zone', '+08:00']",
    wrong: "['time_zone', 'time-zone', '+00:00']",
    breaks: ['WI-09'],
  },
  {
    name: 'a parent forgives its children',
    file: 'engine/backup/parent-job.ts',
    right: "job.result === 0 ? 'COMPLETED' : 'FAILED'",
    wrong: "'COMPLETED'",
    breaks: ['TR-01'],
  },
  {
    name: 'a cancelled job has another result',
    file: JOB_END,
    right: 'CANCELED_RESULT = -4072',
    wrong: 'CANCELED_RESULT = -4016',
    breaks: ['TR-01'],
  },
  {
    name: 'nobody asks for the right to ALTER SYSTEM',
    file: 'engine/execute.ts',
    right: '  context.authorize?.()\n',
    wrong: '',
    breaks: ['ST-00'],
  },
  {
    name: 'a missing right hides an unknown name',
    file: 'engine/execute.ts',
    right: '  const run = resolve(world, context, command)\n  context.authorize?.()\n',
    wrong: '  context.authorize?.()\n  const run = resolve(world, context, command)\n',
    breaks: ['ST-00'],
  },
  {
    name: 'a refused login shows the address',
    file: 'session/login.ts',
    right: "HIDDEN_HOST = 'xxx.xxx.xxx.xxx'",
    wrong: "HIDDEN_HOST = '127.0.0.1'",
    breaks: ['TE-01'],
  },
  {
    name: 'every medium takes crc32',
    file: 'engine/destinations/destination-parameters.ts',
    right: "crc32: ['s3']",
    wrong: "crc32: ['s3', 'oss', 'cos']",
    breaks: ['DE-01'],
  },
]
