import type { Command } from '../../sql/commands/command.ts'
import type { Resolved } from '../execute-context.ts'
import { invalidArgument, notSupported, refusal } from '../refusals.ts'
import { rowKey } from '../row-tables.ts'
import type { StorageInfoRow } from '../tables.ts'
import { SYS_TENANT_ID } from '../tenants.ts'
import type { World } from '../world.ts'
import { parameterChecks } from './destination-parameters.ts'
import { capacityBytes, type DestinationUri, normalised, shownPath } from './destination-uri.ts'
import { SCHEMES, type Scheme } from './scheme.ts'

type ChangeStorage = Extract<Command, { kind: 'external-storage' }>

/**
 * CHANGE EXTERNAL_STORAGE_DEST: other keys and other limits for a path this tenant has used. What lies there stays, and
 * every later task opens it with the new ones.
 * @throws SqlError 1235 from sys, of files and of roles, 1210, 4018 for a path nobody set, 9116 when the keys do not open it
 */
export function resolveChangeStorage(world: World, tenantId: number, command: ChangeStorage): Resolved {
  const { path, accessInfo, attribute } = command
  if (accessInfo === null && attribute === null) throw refusal(4016)
  if (tenantId === SYS_TENANT_ID) throw notSupported()
  const scheme = SCHEMES.find((known) => path.startsWith(`${known}://`))
  if (scheme === undefined) throw refusal(9026)
  const keys = accessInfo === null ? null : readAccessInfo(accessInfo)
  if (scheme === 'file') throw notSupported(keys === null ? undefined : 'reset ak/sk of nfs path')
  const limits = attribute === null ? {} : readLimits(scheme, attribute)
  return () => change(world, tenantId, { path, keys, limits })
}

/** OceanBase: whatever of the two is missing counts as empty. */
function readAccessInfo(text: string): string {
  const values = itemsOf(text)
  const [id, key] = [values.get('access_id') ?? '', values.get('access_key') ?? '']
  if (id === '' || key === '') {
    throw invalidArgument('Incorrect arguments to reset ak/sk, access_id or access_key is null')
  }
  if (id.startsWith('=') || key.startsWith('=')) throw refusal(9116)
  return `access_id=${id}&access_key=${key}`
}

type Limits = Partial<Pick<StorageInfoRow, 'max_iops' | 'max_bandwidth'>>

function readLimits(scheme: Scheme, text: string): Limits {
  if (text === '') throw invalidArgument()
  const values = itemsOf(text)
  const iops = values.get('max_iops')
  const bandwidth = values.get('max_bandwidth')
  const check = (key: string, value: string) => parameterChecks.get(key)?.({ scheme, value, item: `${key}=${value}` })
  if (iops !== undefined) check('max_iops', iops)
  if (bandwidth !== undefined) check('max_bandwidth', bandwidth)
  return {
    ...(iops === undefined ? {} : { max_iops: BigInt(iops) }),
    ...(bandwidth === undefined ? {} : { max_bandwidth: capacityBytes(bandwidth) }),
  }
}

function itemsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('&').map((item) => {
      const at = item.indexOf('=')
      return at < 0 ? [item, ''] : [item.slice(0, at), item.slice(at + 1)]
    }),
  )
}

interface Change {
  readonly path: string
  readonly keys: string | null
  readonly limits: Limits
}

function change(world: World, tenantId: number, { path, keys, limits }: Change): void {
  const info = findInfo(world, tenantId, path)
  if (info === null) throw refusal(4018, 'the path does not exist')
  if (keys !== null) {
    if (info.authorization.startsWith('role_arn=')) throw notSupported('reset ak/sk of path with assume role mode ')
    refuseUnusable(world, tenantId, info)
  }
  const next = { ...info, authorization: keys ?? info.authorization, ...limits }
  world.tables.storage_info.put(next)
  if (keys !== null) rewriteDestination(world, tenantId, next)
}

/** As PATH columns write it, or without the host. */
function findInfo(world: World, tenantId: number, path: string): StorageInfoRow | null {
  const wanted = path.replace(/\/+(?=\?|$)/, '')
  for (const info of world.tables.storage_info.ofTenant(tenantId)) {
    if (shownPath(info) === wanted || info.path === wanted) return info
  }
  return null
}

/** The new keys are tried, and the format file has to be there. */
function refuseUnusable(world: World, tenantId: number, { path }: StorageInfoRow): void {
  const fault = world.faults.destinationFault(tenantId, path)
  if (fault === 'unreachable') throw refusal(9116)
  if (fault === 'occupied') throw refusal(9080, 'format file does not exist, try to set a new directory.')
  if (fault === 'foreign') throw refusal(9081, 'format file does not match,try to set a new directory.')
}

/** Where the path is the destination set now, its text carries the keys as well. */
function rewriteDestination(world: World, tenantId: number, info: StorageInfoRow): void {
  const value = normalised(toUri(info))
  const data = world.tables.backup_parameter.find(rowKey(tenantId, 'data_backup_dest'))
  if (info.dest_type === 'backup_data' && data !== undefined && placeOfText(data.value) === shownPath(info)) {
    world.tables.backup_parameter.put({ ...data, value })
  }
  const destId = world.tables.archive_dest.find(rowKey(tenantId, 0, 'dest_id'))?.value
  const archive = world.tables.archive_dest.find(rowKey(tenantId, 0, 'path'))
  if (info.dest_type === 'archive_log' && archive !== undefined && destId === String(info.dest_id)) {
    world.tables.archive_dest.put({ ...archive, value })
  }
}

function toUri({ path, endpoint, authorization, extension, max_iops, max_bandwidth }: StorageInfoRow): DestinationUri {
  const scheme = SCHEMES.find((known) => path.startsWith(`${known}://`)) ?? 'file'
  return { scheme, path, endpoint, authorization, extension, maxIops: max_iops, maxBandwidth: max_bandwidth }
}

/** Path and host of a destination's whole text: its host is the first parameter. */
function placeOfText(text: string): string {
  const [place = ''] = text.split('&', 1)
  return place
}
