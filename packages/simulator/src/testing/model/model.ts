import { type Act, type Deed, NAMES, type Name } from './act.ts'

/** Of an archive: the states of a round, or null before the first one. */
type Archive = 'PREPARE' | 'BEGINNING' | 'DOING' | 'SUSPENDING' | 'SUSPEND' | 'STOPPING' | 'STOP' | null

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

/** The rules of backups and archives, as plainly as they can be told; time passes in passage.ts. */
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

const OK = 'OK'
const DENIED = '1227 42501 Access denied'
const UNSUPPORTED = '1235 0A000 Not supported feature or function'
const UNKNOWN_TENANT = '5160 HY000 invalid tenant name specified in connection string'
const IN_PROGRESS = '9036 HY000 Backup is in progress'
const notSupported = (what: string) => `1235 0A000 ${what} not supported`
const cannotStart = (why: string) => `9040 HY000 backup can not start, because ${why}`

export function isName(name: string): name is Name {
  return NAMES.some((known) => known === name)
}

/** Does what a statement does at once, and gives its answer. */
export function answer(model: Model, { who, deed }: Act): string {
  switch (deed.kind) {
    case 'backup':
      return who === 'sys' ? backUpFromSys(model, deed) : backUpOwn(model, who, deed)
    case 'cancel':
      return cancel(model, who, deed.tenants)
    case 'archivelog':
      return switchArchivelog(model, who, deed)
    default:
      return setDestination(model, who, deed)
  }
}

type Backup = Extract<Deed, { kind: 'backup' }>

function backUpOwn(model: Model, who: Name, { tenants, ...wanted }: Backup): string {
  if (tenants !== null) return notSupported('user tenant cannot specify tenant names')
  const tenant = model.tenants[who]
  if (tenant.data === '') return '9040 HY000 backup can not start'
  if (jobsOf(model, who).some(({ parent }) => parent === 0)) return IN_PROGRESS
  if (tenant.status !== 'DOING') return cannotStart('log archive status is not doing.')
  createJob(model, who, { ...wanted, parent: 0 })
  return OK
}

function backUpFromSys(model: Model, { tenants, ...wanted }: Backup): string {
  const named = tenants === null ? null : namedIn(tenants)
  if (typeof named === 'string') return named
  const chosen = named ?? NAMES.filter((name) => childProblem(model, name) === null)
  if (chosen.length === 0) return cannotStart(NOBODY_FITS)
  if (named !== null) {
    for (const name of named) {
      const problem = childProblem(model, name)
      if (problem !== null) return problem
      if (model.tenants[name].data === '') return cannotStart('backup dest is not set.')
    }
  }
  const id = ++model.lastParent
  const { plus, incremental } = wanted
  model.live.push({
    ...{ tenant: 'sys', id, set: 0, parent: id, executors: chosen, plus },
    ...{ type: incremental ? 'INC' : 'FULL', status: 'INIT', result: 0, path: '' },
  })
  return OK
}

const NOBODY_FITS =
  'no tenant meets the backup condition, \ufffcplease check the tenant status, log archive status, backup data dest, and backup status for each tenant'

/** But for the destination, which a backup of everything does not look at. */
export function childProblem(model: Model, name: Name): string | null {
  if (model.tenants[name].status !== 'DOING') return cannotStart('log archive status is not doing.')
  return jobsOf(model, name).some(({ parent }) => parent !== 0) ? IN_PROGRESS : null
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

/** The tenants of a list, once each, or why the list is refused. */
function namedIn(names: readonly string[]): readonly Name[] | string {
  for (const name of names) {
    if (name === 'sys') return '4016 HY000 Internal error'
    if (!isName(name)) return UNKNOWN_TENANT
  }
  return [...new Set(names.filter(isName))]
}

function cancel(model: Model, who: Act['who'], tenants: readonly string[]): string {
  if (who !== 'sys' && tenants.length > 0) return UNSUPPORTED
  const named = namedIn(tenants)
  if (typeof named === 'string') return named
  const isMeant = ({ tenant }: Job) =>
    who === 'sys' ? tenants.length === 0 || named.some((name) => name === tenant) : tenant === who
  for (const job of model.live) {
    if (isMeant(job) && (job.status === 'INIT' || job.status === 'DOING')) job.status = 'CANCELING'
  }
  return OK
}

function switchArchivelog(
  model: Model,
  who: Act['who'],
  { on, tenants }: Extract<Deed, { kind: 'archivelog' }>,
): string {
  if (who !== 'sys') {
    if (tenants.length > 0) return DENIED
    return switchOne(model.tenants[who], on, true)
  }
  if (tenants.some((name) => name !== 'sys' && !isName(name))) return UNKNOWN_TENANT
  const twice = tenants.find((name, index) => tenants.indexOf(name) < index)
  if (twice !== undefined) return notSupported(`duplicate tenant ${twice} is`)
  const targets = tenants.length === 0 ? NAMES : tenants
  const answers = targets.map((name) => {
    if (isName(name)) return switchOne(model.tenants[name], on, targets.length === 1)
    return on ? '9023 HY000 cannot start log archive backup' : '9092 HY000 Already in NOARCHIVELOG mode'
  })
  return on ? OK : (answers.at(-1) ?? OK)
}

function switchOne(tenant: Tenant, on: boolean, alone: boolean): string {
  if (tenant.archiving === on) return `909${on ? 1 : 2} HY000 Already in ${on ? '' : 'NO'}ARCHIVELOG mode`
  tenant.archiving = on
  if (alone) tick(tenant, false)
  return OK
}

/** One look of the archive's service. The checkpoint only moves when time has passed. */
export function tick(tenant: Tenant, timePassed: boolean): void {
  tenant.status = next(tenant, timePassed)
  if (tenant.status === 'PREPARE') tenant.round += 1
}

function next({ archiving, archive, state, status }: Tenant, timePassed: boolean): Archive {
  if (status === 'STOPPING') return 'STOP'
  if (status === 'PREPARE') return 'BEGINNING'
  const wanted = archive !== '' && state === 'ENABLE'
  if (!archiving) return status === null || status === 'STOP' ? status : 'STOPPING'
  if (status === null || status === 'STOP') return wanted ? 'PREPARE' : status
  if (status === 'SUSPENDING') return 'SUSPEND'
  if (status === 'SUSPEND') return wanted ? 'BEGINNING' : 'SUSPEND'
  if (status === 'DOING' && !wanted) return 'SUSPENDING'
  return timePassed ? 'DOING' : status
}

type Setting = Extract<Deed, { tenant: string | null }>

function setDestination(model: Model, who: Act['who'], deed: Setting): string {
  const named = who === 'sys' ? deed.tenant : who
  if (who !== 'sys' && deed.tenant !== null) return DENIED
  if (named === null) return UNSUPPORTED
  if (named === 'sys') return sysHasNone(deed)
  if (!isName(named)) return UNKNOWN_TENANT
  if (deed.kind === 'data') return setData(model, named, deed.uri)
  if (deed.kind === 'archive') return setArchive(model, named, deed.uri)
  model.tenants[named].state = deed.word
  return OK
}

function sysHasNone({ kind }: Setting): string {
  return kind === 'data' ? UNSUPPORTED : '1210 HY000 Invalid argument'
}

function setData(model: Model, name: Name, uri: string): string {
  if (jobsOf(model, name).length > 0) return IN_PROGRESS
  const problem = claim(model, `${name} data`, uri)
  if (problem === null) model.tenants[name].data = uri
  return problem ?? OK
}

function setArchive(model: Model, name: Name, uri: string): string {
  const tenant = model.tenants[name]
  if (tenant.status !== null && tenant.status !== 'STOP') {
    return notSupported('change archive dest when archive is running is')
  }
  const problem = claim(model, `${name} archive`, uri)
  if (problem !== null) return problem
  tenant.archive = uri
  tenant.state = uri === '' ? null : 'ENABLE'
  return OK
}

/** A directory belongs to the first tenant and kind that was set there. */
function claim(model: Model, owner: string, uri: string): string | null {
  if (uri === '') return null
  const found = model.directories.get(uri) ?? owner
  model.directories.set(uri, found)
  if (found === owner) return null
  const sameKind = found.split(' ')[1] === owner.split(' ')[1]
  return `9081 HY000 format file does not match,${sameKind ? '' : ' '}try to set a new directory.`
}
