import type { BackupJob, TimelineLane } from '@tidemark/contract'
import { type Ref, useCallback } from 'react'
import { isOpen } from '../../domain/is-open.ts'
import { laneCaption } from './lane-caption.ts'
import type { LaneDrawing } from './lane-drawing.ts'
import type { Cell } from './lane-marks.ts'
import { LaneTrack } from './lane-track.tsx'
import { useLaneWords } from './use-lane-words.ts'

export interface LaneRowProps {
  readonly ref: Ref<HTMLDivElement>
  readonly index: number
  readonly drawing: LaneDrawing
  readonly asOfMs: number
  readonly selectedKey: string | null
  readonly tabKey: string | null
  readonly onSelect: (job: BackupJob) => void
  readonly onOpenCell: (cell: Cell) => void
}
