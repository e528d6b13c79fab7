import { storageInfo } from '../destinations/destination.ts'
import type { ArchiveDestRow, ArchiveRoundRow, StorageInfoRow } from '../tables.ts'
import { timeSeconds } from '../time-value.ts'
import type { World } from '../world.ts'

/** A tenant's archive destination as its key/value rows say it. */
export interface ArchiveDestination {
  readonly rows: readonly ArchiveDestRow[]
  /** null without a path, or before it was ever set. */
  readonly storage: StorageInfoRow | null
  readonly isEnabled: boolean
  readonly pieceSwitchUs: bigint
  readonly compression: string
}

export function archiveDestination(world: World, tenantId: number): ArchiveDestination {
  const rows = [...world.tables.archive_dest.ofTenant(tenantId)]
  const values = new Map(rows.map(({ name, value }) => [name, value]))
  const destId = values.get('dest_id')
  return {
    rows,
    storage: destId === undefined ? null : storageInfo(world, tenantId, BigInt(destId)),
    isEnabled: /^enable$/i.test(values.get('state') ?? ''),
    pieceSwitchUs: BigInt(Math.round((timeSeconds(values.get('piece_switch_interval') ?? '1d') ?? 86_400) * 1e6)),
    compression: values.get('compression') === 'enable' ? 'lz4_1.0' : 'none',
  }
}

/** The tenant's last round, which may have stopped; null before the first. */
export function currentRound(world: World, tenantId: number): ArchiveRoundRow | null {
  const [round] = world.tables.archive_round.ofTenant(tenantId)
  return round ?? null
}

export function archiveStatus(world: World, tenantId: number): string | null {
  return currentRound(world, tenantId)?.status ?? null
}

/** OceanBase: a piece is a slice of its round, counted from the round's start. */
export function pieceIdAt(round: ArchiveRoundRow, scn: bigint): bigint {
  return round.base_piece_id + (scn - round.start_scn) / (round.piece_switch_interval_us * 1000n)
}
