import { archiveDestination, archiveStatus } from '../archive/archive-round.ts'
import { parameterSeconds } from '../parameters/parameters.ts'
import { invalidArgument, notSupported, refusal } from '../refusals.ts'
import { rowKey } from '../row-tables.ts'
import type { World } from '../world.ts'
import { readArchiveItems } from './archive-items.ts'
import { claimDestination } from './destination.ts'
import { type DestinationUri, normalised, parseDestinationUri, withChecksum } from './destination-uri.ts'

const MIN_S3_LAG_SECONDS = 60
const MAX_VALUE = 2048

/**
 * LOG_ARCHIVE_DEST of one tenant. Every SET rewrites it whole, only compression stays; '' deletes its rows.
 * @throws SqlError of the items left to right, then of the running round, the URI, S3's lag and the medium
 */
export function setArchiveDestination(world: World, tenantId: number, value: string): void {
  if (Buffer.byteLength(value) >= MAX_VALUE) throw refusal(4019)
  const items = value === '' ? null : readArchiveItems(value)
  refuseWhileRunning(world, tenantId)
  if (items === null) {
    for (const row of archiveDestination(world, tenantId).rows) world.tables.archive_dest.remove(row)
    return
  }
  const uri = withChecksum(parseDestinationUri(items.location))
  refuseSlowLag(world, tenantId, uri)
  const destId = claimDestination(world, tenantId, 'archive_log', uri)
  put(world, tenantId, 'binding', items.binding)
  put(world, tenantId, 'dest_id', String(destId))
  put(world, tenantId, 'path', normalised(uri))
  put(world, tenantId, 'piece_switch_interval', `${items.pieceDays}d`)
  put(world, tenantId, 'state', 'ENABLE')
  if (items.compression !== null) put(world, tenantId, 'compression', items.compression)
}

/** LOG_ARCHIVE_DEST_STATE: the word is stored as typed, with or without a destination. */
export function setArchiveState(world: World, tenantId: number, value: string): void {
  if (!/^(?:enable|defer)$/i.test(value)) throw invalidArgument()
  put(world, tenantId, 'state', value)
}

/** OceanBase: any state but STOP counts as running. */
function refuseWhileRunning(world: World, tenantId: number): void {
  const status = archiveStatus(world, tenantId)
  if (status !== null && status !== 'STOP') throw notSupported('change archive dest when archive is running is')
}

function refuseSlowLag(world: World, tenantId: number, uri: DestinationUri): void {
  if (uri.scheme !== 's3' || parameterSeconds(world, tenantId, 'archive_lag_target') >= MIN_S3_LAG_SECONDS) return
  throw refusal(4179, 'archive_lag_target is smaller than 60s, set log_archive_dest to S3 is not allowed')
}

function put(world: World, tenantId: number, name: string, value: string): void {
  const row = { tenant_id: tenantId, dest_no: 0, name, value }
  const known = world.tables.archive_dest.find(rowKey(tenantId, 0, name))
  if (known?.value !== value) world.tables.archive_dest.put(row)
}
