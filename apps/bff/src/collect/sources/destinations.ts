import type { Destination, DestinationKind } from '@tidemark/contract'
import {
  ARCHIVE_DEST,
  BACKUP_PARAMETER,
  type MakeSecret,
  type RowOf,
  readArchiveDestinations,
  readDataDestinations,
} from '@tidemark/oceanbase'
import type { Reader } from '../reader.ts'
import { type DestinationFacts, toDestination } from '../rows/to-destination.ts'
import { groupBy, shareMap } from '../share.ts'
import type { Source } from '../source.ts'
import { SLOW_MS } from './slow.ts'

type Pair = Record<DestinationKind, Destination | null>

/** Where backups and logs go. The keys inside become fingerprints before they reach the snapshot. */
export function createDestinationsSource(makeSecret: MakeSecret): Source {
  return {
    name: 'destinations',
    paceMs: SLOW_MS,
    everyPoll: false,
    statements: () => 2,
    essential: false,
    async collect(reader, facts) {
      const now = new Map<number, Pair>()
      for (const found of await readDestinationFacts(reader)) {
        const pair = now.get(found.tenantId) ?? { data: null, archive: null }
        now.set(found.tenantId, { ...pair, [found.kind]: toDestination(found, makeSecret) })
      }
      return { facts: { ...facts, destinations: shareMap(facts.destinations, now) }, more: false }
    },
  }
}

/** Every destination as it stands in the database, secrets included: for this source and for setting one again. */
export async function readDestinationFacts(reader: Reader): Promise<readonly DestinationFacts[]> {
  const data = await reader.rows(BACKUP_PARAMETER, readDataDestinations)
  const archive = await reader.rows(ARCHIVE_DEST, readArchiveDestinations)
  return [
    ...data.flatMap((row) => dataFacts(row, reader.tenantId)),
    ...[...groupBy(archive, (row) => row.TENANT_ID ?? reader.tenantId)].flatMap(([id, rows]) => archiveFacts(id, rows)),
  ]
}

/** Cleared, the row stays with an empty value. */
function dataFacts(row: RowOf<typeof BACKUP_PARAMETER>, ownTenantId: number): DestinationFacts[] {
  if (row.NAME?.toLowerCase() !== 'data_backup_dest' || row.VALUE === null || row.VALUE === '') return []
  const tenantId = row.TENANT_ID ?? ownTenantId
  return [
    {
      tenantId,
      kind: 'data',
      uri: row.VALUE,
      binding: null,
      pieceSwitchInterval: null,
      compression: null,
      state: null,
    },
  ]
}

/** One row a property; OceanBase has one destination a tenant, number 0. */
function archiveFacts(tenantId: number, rows: readonly RowOf<typeof ARCHIVE_DEST>[]): DestinationFacts[] {
  const [first] = rows
  const properties = new Map(
    rows.filter((row) => row.DEST_NO === first?.DEST_NO).map((row) => [row.NAME?.toLowerCase(), row.VALUE]),
  )
  const uri = properties.get('path')
  if (uri === undefined || uri === null || uri === '') return []
  const property = (name: string) => properties.get(name) ?? null
  return [
    {
      tenantId,
      kind: 'archive',
      uri,
      binding: property('binding'),
      pieceSwitchInterval: property('piece_switch_interval'),
      compression: property('compression'),
      state: property('state'),
    },
  ]
}
