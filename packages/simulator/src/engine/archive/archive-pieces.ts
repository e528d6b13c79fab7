import { rowKey } from '../row-tables.ts'
import type { ArchivePieceRow, ArchiveRoundRow } from '../tables.ts'
import type { World } from '../world.ts'
import { pieceIdAt } from './archive-round.ts'

const FILE_BYTES = 64n * 1024n * 1024n

export interface LogBytes {
  readonly input: bigint
  readonly output: bigint
}

/** The first piece of a round that begins: nothing in it yet. */
export function beginPiece(world: World, round: ArchiveRoundRow, pieceId: bigint): ArchivePieceRow {
  const lengthNs = round.piece_switch_interval_us * 1000n
  const start = round.start_scn + (pieceId - round.base_piece_id) * lengthNs
  const piece: ArchivePieceRow = {
    tenant_id: round.tenant_id,
    dest_id: round.dest_id,
    round_id: round.round_id,
    piece_id: pieceId,
    incarnation: 1n,
    dest_no: round.dest_no,
    status: 'ACTIVE',
    start_scn: start,
    checkpoint_scn: start,
    max_scn: start,
    end_scn: start + lengthNs,
    compatible: 1,
    unit_size: round.unit_size,
    compression: round.compression,
    input_bytes: 0n,
    output_bytes: 0n,
    file_status: 'INCOMPLETE',
    cp_file_id: 0n,
    cp_file_offset: 0n,
    path: round.path,
  }
  world.tables.archive_piece.put(piece)
  return piece
}

/**
 * Carries a round's pieces to a new checkpoint; the bytes since the last one are shared out by time, none is lost.
 * Pieces below the checkpoint's are frozen.
 */
export function advancePieces(world: World, round: ArchiveRoundRow, toScn: bigint, bytes: LogBytes): void {
  const last = pieceIdAt(round, toScn)
  let fromScn = round.checkpoint_scn
  let left = bytes
  for (let id = pieceIdAt(round, fromScn); id <= last; id++) {
    const piece = findPiece(world, round, id) ?? beginPiece(world, round, id)
    const endScn = id < last ? piece.end_scn : toScn
    const part = share(left, endScn - fromScn, toScn - fromScn)
    putAdvanced(world, piece, endScn, part, id < last)
    left = { input: left.input - part.input, output: left.output - part.output }
    fromScn = endScn
  }
}

function putAdvanced(world: World, piece: ArchivePieceRow, toScn: bigint, bytes: LogBytes, isFull: boolean): void {
  const output = piece.output_bytes + bytes.output
  world.tables.archive_piece.put({
    ...piece,
    status: isFull ? 'FROZEN' : 'ACTIVE',
    file_status: 'AVAILABLE',
    checkpoint_scn: toScn,
    max_scn: toScn,
    input_bytes: piece.input_bytes + bytes.input,
    output_bytes: output,
    cp_file_id: output / FILE_BYTES,
    cp_file_offset: output % FILE_BYTES,
  })
}

/** A round that stops freezes its last piece; the planned end stays. */
export function freezeLastPiece(world: World, round: ArchiveRoundRow): void {
  const piece = findPiece(world, round, round.used_piece_id)
  if (piece !== undefined) world.tables.archive_piece.put({ ...piece, status: 'FROZEN', file_status: 'AVAILABLE' })
}

function findPiece(world: World, round: ArchiveRoundRow, pieceId: bigint): ArchivePieceRow | undefined {
  return world.tables.archive_piece.find(rowKey(round.tenant_id, round.dest_id, round.round_id, pieceId))
}

function share({ input, output }: LogBytes, part: bigint, whole: bigint): LogBytes {
  return whole <= 0n ? { input: 0n, output: 0n } : { input: (input * part) / whole, output: (output * part) / whole }
}
