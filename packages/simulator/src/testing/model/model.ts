import { NAMES, type Name } from './act.ts'

/** Of an archive: the states of a round, or null before the first one. */
export type Archive = 'PREPARE' | 'BEGINNING' | 'DOING' | 'SUSPENDING' | 'SUSPEND' | 'STOPPING' | 'STOP' | null

export interface Tenant {
  readonly id: number
  archiving: boolean
  data: string
  archive: string
  state: 'ENABLE' | 'DEFER' | null
  status: Archive
  round: number
  lastJob: number
  lastSet: number
}

export interface Job {
  readonly tenant: Name | 'sys'
  readonly id: number
  readonly set: number
  /** Of a job that sys started: its parent's id; 0: the tenant's own. Of a parent: its own id. */
  readonly parent: number
  /** Of a parent: whom it is for. */
  readonly executors: readonly Name[]
  readonly plus: boolean
  type: 'FULL' | 'INC'
  status: 'INIT' | 'DOING' | 'COMPLETED' | 'FAILED' | 'CANCELING' | 'CANCELED'
  result: number
  path: string
}

export interface BackupSet {
  readonly tenant: Name
  readonly id: number
  readonly type: 'FULL' | 'INC'
  readonly path: string
  readonly previous: number
  readonly previousFull: number
  state: 'DOING COPYING' | 'SUCCESS AVAILABLE' | 'FAILED INCOMPLETE'
}

/** How things stand with backups and archives. Statements change it in backups.ts and archives.ts, time in passage.ts. */
export interface Model {
  readonly tenants: Readonly<Record<Name, Tenant>>
  /** In the job table. */
  live: Job[]
  readonly ended: Job[]
  readonly sets: BackupSet[]
  /** Whose a directory is, once something was set there: tenant and kind. */
  readonly directories: Map<string, string>
  lastParent: number
  /** Work is under way since a pause. */
  paused: boolean
}

export function createModel(): Model {
  const tenant = (id: number): Tenant => ({
    ...{ id, archiving: false, data: '', archive: '', state: null, status: null, round: 0, lastJob: 0, lastSet: 0 },
  })
  return {
    tenants: { mysql_tenant: tenant(1002), t2: tenant(1004), ora: tenant(1006) },
    ...{ live: [], ended: [], sets: [], directories: new Map(), lastParent: 0, paused: false },
  }
}

export function isName(name: string): name is Name {
  return NAMES.some((known) => known === name)
}

export function createJob(
  model: Model,
  name: Name,
  { incremental, plus, parent }: { incremental: boolean; plus: boolean; parent: number },
): void {
  const tenant = model.tenants[name]
  model.live.push({
    ...{ tenant: name, id: ++tenant.lastJob, set: ++tenant.lastSet, parent, executors: [], plus },
    ...{ type: incremental ? 'INC' : 'FULL', status: 'INIT', result: 0, path: tenant.data },
  })
}

export function jobsOf(model: Model, name: Name): readonly Job[] {
  return model.live.filter(({ tenant }) => tenant === name)
}
