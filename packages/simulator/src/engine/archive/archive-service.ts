import { destinationTrouble } from '../destinations/destination.ts'
import { shownPath } from '../destinations/destination-uri.ts'
import { noteEvent } from '../events.ts'
import { internalText } from '../internal-errors.ts'
import { isParameterOn } from '../parameters/parameters.ts'
import type { ArchiveRoundRow, TenantRow } from '../tables.ts'
import { tenantRow } from '../tenants.ts'
import { after, modelled, nextOnGrid, scnAt, type TenantState, tenantState, type World } from '../world.ts'
import { advancePieces, beginPiece, freezeLastPiece } from './archive-pieces.ts'
import { type ArchiveDestination, archiveDestination, currentRound, pieceIdAt } from './archive-round.ts'

/** Seconds the archive service of a tenant sleeps, whatever archive_lag_target says. */
const IDLE_SECONDS = 50
const BUSY_SECONDS = 10
const FORCE_STOP_SECONDS = 600

/** Between two of these the service looks every 10 s. */
const UNSTABLE = new Set(['PREPARE', 'BEGINNING', 'SUSPENDING', 'STOPPING'])

/** The log's compression in the archive. */
const OUTPUT_SHARE = { none: 1, 'lz4_1.0': 0.4 } as const

/** How far the newest archived log is behind the log itself. */
const FRESH_SECONDS = 1

/** Looks at one tenant's archive and moves it one step on. */
export function tickArchive(world: World, state: TenantState): void {
  const tenant = tenantRow(world, state.tenantId)
  if (tenant === undefined) return
  const destination = archiveDestination(world, state.tenantId)
  const round = currentRound(world, state.tenantId)
  if (tenant.log_mode === 'ARCHIVELOG') tickOn(world, state, destination, round)
  else if (round !== null) tickOff(world, state, destination, round)
  scheduleArchive(world, state, tenant)
}

/** Sets the next tick: none while there is neither the mode nor a round on its way. */
export function scheduleArchive(world: World, state: TenantState, tenant: TenantRow): void {
  const status = currentRound(world, state.tenantId)?.status ?? null
  if (status !== null && UNSTABLE.has(status)) state.archiveTickUs = after(world, BUSY_SECONDS)
  else if (tenant.log_mode === 'NOARCHIVELOG' && (status === null || status === 'STOP')) state.archiveTickUs = null
  else state.archiveTickUs = idleTick(world, state)
}

/** The next idle tick. While a tick finds nothing new, a leap in time needs only its last. */
function idleTick(world: World, state: TenantState): bigint {
  const next = nextOnGrid(world, state.archivePhaseUs, IDLE_SECONDS)
  const period = modelled(world, IDLE_SECONDS)
  const mayLeap = world.runs.size === 0 && isSteady(world, state) && next + period <= world.horizonUs
  return mayLeap ? next + ((world.horizonUs - next) / period) * period : next
}

/** Whether ticks change nothing here but the checkpoint. */
function isSteady(world: World, state: TenantState): boolean {
  const { isEnabled, storage } = archiveDestination(world, state.tenantId)
  const status = currentRound(world, state.tenantId)?.status ?? 'STOP'
  if (status === 'DOING') return isEnabled && interruptionOf(world, state.tenantId) === null
  if (status === 'SUSPEND') return !isEnabled
  return status === 'INTERRUPTED' || storage === null || !isEnabled
}

/** Has the service look at once: switching one tenant's mode does. */
export function wakeArchive(world: World, tenantId: number): void {
  tenantState(world, tenantId).archiveTickUs = world.nowUs
}

function tickOn(
  world: World,
  state: TenantState,
  destination: ArchiveDestination,
  round: ArchiveRoundRow | null,
): void {
  if (round === null || round.status === 'STOP') prepareRound(world, state, destination, round)
  else if (round.status === 'PREPARE') beginRound(world, round)
  else if (round.status === 'STOPPING') stopRound(world, state, destination, round)
  else if (round.status === 'SUSPENDING') changeStatus(world, round, { status: 'SUSPEND' })
  else if (round.status === 'SUSPEND' && destination.isEnabled) changeStatus(world, round, { status: 'BEGINNING' })
  else if (round.status === 'BEGINNING' || round.status === 'DOING') archiveOn(world, state, destination, round)
}

/** A round that archives: interrupted, deferred or carried on. */
function archiveOn(world: World, state: TenantState, destination: ArchiveDestination, round: ArchiveRoundRow): void {
  const interruption = interruptionOf(world, state.tenantId)
  if (interruption !== null) changeStatus(world, round, { status: 'INTERRUPTED', comment: interruption })
  else if (round.status === 'DOING' && !destination.isEnabled) changeStatus(world, round, { status: 'SUSPENDING' })
  else moveCheckpoint(world, state, destination, round)
}

function tickOff(world: World, state: TenantState, destination: ArchiveDestination, round: ArchiveRoundRow): void {
  if (round.status === 'PREPARE') beginRound(world, round)
  else if (round.status === 'STOPPING') stopRound(world, state, destination, round)
  else if (round.status !== 'STOP') {
    state.forceStopUs = after(world, FORCE_STOP_SECONDS)
    changeStatus(world, round, { status: 'STOPPING', comment: '' })
  }
}

/** OceanBase: a round needs the mode, a destination that is enabled and a format file there; else it waits in silence. */
function prepareRound(
  world: World,
  state: TenantState,
  { storage, isEnabled, pieceSwitchUs, compression }: ArchiveDestination,
  last: ArchiveRoundRow | null,
): void {
  if (storage === null || !isEnabled || destinationTrouble(world, state.tenantId, storage) !== null) return
  if (last !== null) world.tables.archive_round.remove(last)
  const round: ArchiveRoundRow = {
    tenant_id: state.tenantId,
    dest_no: 0,
    round_id: (last?.round_id ?? 0n) + 1n,
    dest_id: storage.dest_id,
    incarnation: 1n,
    status: 'PREPARE',
    start_scn: last?.start_scn ?? 0n,
    checkpoint_scn: last?.checkpoint_scn ?? 0n,
    compatible: 1,
    base_piece_id: (last?.used_piece_id ?? 0n) + 1n,
    used_piece_id: (last?.used_piece_id ?? 0n) + 1n,
    piece_switch_interval_us: pieceSwitchUs,
    unit_size: 16384,
    compression,
    input_bytes: 0n,
    output_bytes: 0n,
    deleted_input_bytes: 0n,
    deleted_output_bytes: 0n,
    comment: '',
    path: shownPath(storage),
  }
  world.tables.archive_round.put(round)
  noteStatus(world, round, last === null ? 'INVALID' : last.status)
}

function beginRound(world: World, round: ArchiveRoundRow): void {
  const scn = scnAt(world, world.nowUs)
  const begun = { ...round, status: 'BEGINNING', start_scn: scn, checkpoint_scn: scn }
  world.tables.archive_round.put(begun)
  beginPiece(world, begun, begun.base_piece_id)
  noteStatus(world, begun, round.status)
}

function interruptionOf(world: World, tenantId: number): string | null {
  if (world.faults.isArchiveInterrupted(tenantId)) return 'log stream 1001 interrupted'
  return isParameterOn(world, tenantId, '_no_logging') ? `tenant ${tenantId} no logging is open` : null
}

/** Carries the checkpoint towards now; while the destination does not answer it stands still. */
function moveCheckpoint(
  world: World,
  state: TenantState,
  { storage }: ArchiveDestination,
  round: ArchiveRoundRow,
): void {
  if (storage !== null && destinationTrouble(world, state.tenantId, storage) !== null) return
  const behindUs = modelled(world, FRESH_SECONDS) + state.archiveLagUs
  const scn = scnAt(world, world.nowUs - behindUs)
  if (scn <= round.checkpoint_scn) return
  const bytes = logBytes(state, round, scn, 0.8 + world.dice.next() * 0.4)
  advancePieces(world, round, scn, bytes)
  const moved = {
    ...round,
    status: 'DOING',
    checkpoint_scn: scn,
    used_piece_id: pieceIdAt(round, scn),
    input_bytes: round.input_bytes + bytes.input,
    output_bytes: round.output_bytes + bytes.output,
  }
  world.tables.archive_round.put(moved)
  if (round.status !== 'DOING') noteStatus(world, moved, round.status)
}

/** What the tenant logged between a round's checkpoint and an SCN. @param rate against its usual, 1 */
export function logBytes({ volume }: TenantState, round: ArchiveRoundRow, toScn: bigint, rate = 1) {
  const seconds = Number(toScn - round.checkpoint_scn) / 1e9
  const input = Math.round((rate * volume.logBytesPerDay * seconds) / 86_400)
  const output = Math.round(input * (round.compression === 'none' ? OUTPUT_SHARE.none : OUTPUT_SHARE['lz4_1.0']))
  return { input: BigInt(input), output: BigInt(output) }
}

/** OceanBase: a destination that takes no more writes holds a stop up, for ten minutes. */
function stopRound(world: World, state: TenantState, { storage }: ArchiveDestination, round: ArchiveRoundRow): void {
  const trouble = storage === null ? null : destinationTrouble(world, state.tenantId, storage)
  if (trouble !== null && world.nowUs < state.forceStopUs) return
  freezeLastPiece(world, round)
  const comment = trouble === null ? '' : `force stop, result: -${trouble}(${internalText(trouble)})`
  const stopped = { ...round, status: 'STOP', comment }
  world.tables.archive_round.put(stopped)
  world.tables.archive_round_history.put(stopped)
  noteStatus(world, stopped, round.status)
}

function changeStatus(world: World, round: ArchiveRoundRow, change: Partial<ArchiveRoundRow>): void {
  const changed = { ...round, ...change }
  world.tables.archive_round.put(changed)
  noteStatus(world, changed, round.status)
}

function noteStatus(world: World, round: ArchiveRoundRow, from: string): void {
  noteEvent(world, 'log_archive', 'change_status', [
    ['tenant_id', round.tenant_id],
    ['dest_no', round.dest_no],
    ['old_status', from],
    ['new_status', round.status],
    ['round_id', round.round_id],
  ])
}
