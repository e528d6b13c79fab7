import type { Ref } from 'react'
import { jobKey } from '../../../domain/job-key.ts'
import { TenantName } from '../../../domain/tenant-name.tsx'
import { LaneTrack, type LaneTrackProps } from './lane-track.tsx'
import { useLaneWords } from './use-lane-words.ts'

export interface LaneRowProps extends Omit<LaneTrackProps, 'label'> {
  readonly ref: Ref<HTMLDivElement>
  readonly index: number
}

/** A tenant's lane: its name and how it stands, beside its track. */
export function LaneRow({ ref, index, ...track }: LaneRowProps) {
  const { lane } = track.drawing
  const words = useLaneWords(lane)
  const current = lane.jobs.some((job) => jobKey(job) === track.selectedKey)
  return (
    <div ref={ref} className="tl-lane" data-index={index} aria-current={current ? 'true' : undefined}>
      <div className="tl-label">
        <TenantName {...lane.tenant} />
        <span className="caption" data-tone={words.tone} title={words.caption}>
          {words.caption}
        </span>
      </div>
      <LaneTrack {...track} label={words.label} />
    </div>
  )
}
