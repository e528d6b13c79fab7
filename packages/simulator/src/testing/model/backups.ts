import { type Act, type Deed, NAMES, type Name } from './act.ts'
import { createJob, isName, type Job, jobsOf, type Model } from './model.ts'
import { IN_PROGRESS, notSupported, OK, UNKNOWN_TENANT, UNSUPPORTED } from './texts.ts'

const cannotStart = (why: string) => `9040 HY000 backup can not start, because ${why}`

type Backup = Extract<Deed, { kind: 'backup' }>

/** The rules of BACKUP and CANCEL, as plainly as they can be told: a tenant's own backup first. */
export function backUpOwn(model: Model, who: Name, { tenants, ...wanted }: Backup): string {
  if (tenants !== null) return notSupported('user tenant cannot specify tenant names')
  const tenant = model.tenants[who]
  if (tenant.data === '') return '9040 HY000 backup can not start'
  if (jobsOf(model, who).some(({ parent }) => parent === 0)) return IN_PROGRESS
  if (tenant.status !== 'DOING') return cannotStart('log archive status is not doing.')
  createJob(model, who, { ...wanted, parent: 0 })
  return OK
}

export function backUpFromSys(model: Model, { tenants, ...wanted }: Backup): string {
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

/** The tenants of a list, once each, or why the list is refused. */
function namedIn(names: readonly string[]): readonly Name[] | string {
  for (const name of names) {
    if (name === 'sys') return '4016 HY000 Internal error'
    if (!isName(name)) return UNKNOWN_TENANT
  }
  return [...new Set(names.filter(isName))]
}

export function cancel(model: Model, who: Act['who'], tenants: readonly string[]): string {
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
