import type { BackupJob, TimelineLane } from '@tidemark/contract'
import { isOpen } from '../../../domain/is-open.ts'

/** What stands under a lane's name: the worst that is true of it now. */
export type LaneCaption =
  | { readonly says: 'archive-bad'; readonly tone: 'bad' }
  | { readonly says: 'running'; readonly tone: 'live'; readonly job: BackupJob }
  | { readonly says: 'lagging'; readonly tone: 'warn'; readonly lagMs: number }
  | { readonly says: 'archive-state'; readonly tone: 'warn' | 'quiet' }
  | { readonly says: 'lag'; readonly tone: 'quiet'; readonly lagMs: number }

/** Trouble of the archive first, then what runs, then how far the log is behind. */
export function laneCaption(lane: TimelineLane): LaneCaption {
  if (lane.archiveState === 'interrupted') return { says: 'archive-bad', tone: 'bad' }
  const job = lane.jobs.findLast(isOpen)
  if (job !== undefined) return { says: 'running', tone: 'live', job }
  if (lane.archiveLagging && lane.archiveLagMs !== null)
    return { says: 'lagging', tone: 'warn', lagMs: lane.archiveLagMs }
  if (lane.archiveState !== 'archiving') {
    const stopped = lane.archiveState === 'stopped' || lane.archiveState === 'suspended'
    return { says: 'archive-state', tone: stopped ? 'warn' : 'quiet' }
  }
  return lane.archiveLagMs === null
    ? { says: 'archive-state', tone: 'quiet' }
    : { says: 'lag', tone: 'quiet', lagMs: lane.archiveLagMs }
}
