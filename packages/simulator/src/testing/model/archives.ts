import { type Act, type Deed, NAMES, type Name } from './act.ts'
import { type Archive, isName, jobsOf, type Model, type Tenant } from './model.ts'
import { DENIED, IN_PROGRESS, notSupported, OK, UNKNOWN_TENANT, UNSUPPORTED } from './texts.ts'

/** The rules of ARCHIVELOG and of destinations, as plainly as they can be told. */
export function switchArchivelog(
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

export function setDestination(model: Model, who: Act['who'], deed: Setting): string {
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
