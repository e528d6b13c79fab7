import { NAMES } from './act.ts'
import type { Job, Model } from './model.ts'

/** What can be seen of a cluster, a line a thing; their order means nothing. */
export function linesOf({ tenants, live, ended, sets }: Model): readonly string[] {
  const idOf = (tenant: Job['tenant']) => (tenant === 'sys' ? 1 : tenants[tenant].id)
  const jobLine = (where: 'live' | 'ended', job: Job) => {
    const { tenant, id, set, parent, executors, type, status, result, plus, path } = job
    const isParent = tenant === 'sys'
    const initiator = isParent || parent > 0 ? 1 : idOf(tenant)
    const whom = isParent ? executors.map(idOf).join(',') : idOf(tenant)
    return line(
      'job',
      where,
      idOf(tenant),
      id,
      set,
      initiator,
      parent,
      whom,
      type,
      status,
      result,
      plus ? 'ON' : 'OFF',
      path,
    )
  }
  return [
    ...live.map((job) => jobLine('live', job)),
    ...ended.map((job) => jobLine('ended', job)),
    ...sets.map(({ tenant, id, type, path, previous, previousFull, state }) =>
      line('set', idOf(tenant), id, type, previousFull, previous, state, path),
    ),
    ...NAMES.flatMap((name) => {
      const { id, archiving, data, archive, state, status, round } = tenants[name]
      return [
        line('mode', id, archiving ? 'ARCHIVELOG' : 'NOARCHIVELOG'),
        ...(data === '' ? [] : [line('data', id, data)]),
        ...(archive === '' ? [] : [line('archive', id, 'path', archive)]),
        ...(state === null ? [] : [line('archive', id, 'state', state)]),
        ...(status === null ? [] : [line('round', id, round, status)]),
      ]
    }),
  ].sort()
}

export function line(...parts: readonly unknown[]): string {
  return parts.join(' ')
}
