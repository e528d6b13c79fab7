import type { SqlError } from '../../sql/sql-error.ts'
import { refusal } from '../refusals.ts'
import { rowKey } from '../row-tables.ts'
import type { StorageInfoRow } from '../tables.ts'
import { tenantState, type World } from '../world.ts'
import { type DestinationUri, placeOf } from './destination-uri.ts'
import type { DestinationType } from './media.ts'

const DEST_NO = { backup_data: -1, archive_log: 0 } as const

/**
 * What SET finds at the medium, then writes there: the format file and the row in BACKUP_STORAGE_INFO.
 * Answers the destination's id. Setting the same directory again keeps its id and its stored keys.
 * @throws SqlError 9070 (up to 4.2), 9071 or 9116 unreachable, 9080 no format file, 9081 somebody else's
 */
export function claimDestination(world: World, tenantId: number, type: DestinationType, uri: DestinationUri): bigint {
  const place = placeOf(uri)
  const fault = world.faults.destinationFault(tenantId, uri.path)
  if (fault === 'unreachable') throw unreachable(world, uri)
  const found = world.media.read(place)
  if (fault === 'occupied' || found === 'strange') {
    throw refusal(9080, 'format file does not exist, try to set a new directory.')
  }
  if (found === 'empty' && fault === null) return newDestination(world, tenantId, type, uri)
  if (found === 'empty' || fault === 'foreign' || (found.type === type && found.tenantId !== tenantId)) {
    throw refusal(9081, 'format file does not match,try to set a new directory.')
  }
  if (found.type !== type) throw refusal(9081, 'format file does not match, try to set a new directory.')
  return found.destId
}

/** OceanBase: up to 4.2 every server is asked first whether it gets there. */
function unreachable({ rules }: World, { scheme }: DestinationUri): SqlError {
  if (rules.asksEveryServer) return refusal(9070)
  return scheme === 'file' ? refusal(9116) : refusal(9071)
}

function newDestination(world: World, tenantId: number, type: DestinationType, uri: DestinationUri): bigint {
  const state = tenantState(world, tenantId)
  const destId = ++state.lastDestId
  world.media.write(placeOf(uri), { type, tenantId, destId })
  world.tables.storage_info.put({
    tenant_id: tenantId,
    dest_id: destId,
    dest_no: DEST_NO[type],
    path: uri.path,
    endpoint: uri.endpoint,
    dest_type: type,
    authorization: uri.authorization,
    extension: uri.extension,
    check_file_name: checkFileName(world, uri),
    last_check_ts: uri.scheme === 'file' ? 0n : world.nowUs,
    max_iops: uri.maxIops,
    max_bandwidth: uri.maxBandwidth,
  })
  return destId
}

function checkFileName(world: World, uri: DestinationUri): string {
  if (uri.scheme === 'file') return ''
  const stamp = new Date(Number(world.nowUs / 1000n)).toISOString().slice(0, 19).replace(/[-:]/g, '')
  return `check_file_${stamp}.obbak`
}

/**
 * The internal code with which a backup or a round cannot use its destination at this moment, positive, or null.
 * A format file must be there and the tenant's own.
 */
export function destinationTrouble(world: World, tenantId: number, info: StorageInfoRow): number | null {
  const fault = world.faults.destinationFault(tenantId, info.path)
  if (fault === 'unreachable') return info.path.startsWith('file://') ? 9116 : 9071
  if (fault === 'occupied') return 9080
  return fault === 'foreign' ? 9081 : null
}

export function storageInfo(world: World, tenantId: number, destId: bigint): StorageInfoRow | null {
  return world.tables.storage_info.find(rowKey(tenantId, destId)) ?? null
}

/** The tenant's data destination, null if it was never set or cleared. */
export function dataDestination(world: World, tenantId: number): StorageInfoRow | null {
  const { dataDestId } = tenantState(world, tenantId)
  return dataDestId === null ? null : storageInfo(world, tenantId, dataDestId)
}
