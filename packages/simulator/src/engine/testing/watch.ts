import type { Cluster } from './cluster.ts'

/** The statuses a tenant's rows pass through while time runs, each once a change: `task INIT`, `job COMPLETED history`. */
export function watchStatuses(cluster: Cluster, tenantId: number, seconds: number): readonly string[] {
  const seen: string[] = []
  const last = new Map<string, string>()
  const note = (what: string, status: string) => {
    if (last.get(what) !== status) seen.push(`${what} ${status}`)
    last.set(what, status)
  }
  cluster.engine.drain()
  const endUs = cluster.engine.nowUs + BigInt(seconds) * 1_000_000n
  for (;;) {
    const dueUs = cluster.engine.nextDueUs()
    if (dueUs === null || dueUs > endUs) break
    cluster.engine.advanceTo(dueUs)
    for (const { table, op, row } of cluster.engine.drain()) {
      if (row && 'tenant_id' in row && row.tenant_id !== tenantId) continue
      if (table === 'backup_job') note('job', op === 'put' ? row.status : 'gone')
      if (table === 'backup_task') note('task', op === 'put' ? row.status : 'gone')
      if (table === 'backup_set') note('set', `${row.status} ${row.file_status}`)
      if (table === 'backup_job_history') note('job', `${row.status} history`)
      if (table === 'backup_task_history') note('task', `${row.status} history`)
      if (table === 'archive_round' && op === 'put') note('round', row.status)
    }
  }
  cluster.engine.advanceTo(endUs)
  return seen
}
