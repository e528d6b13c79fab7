import { expect, it } from 'vitest'
import { backupJob } from '../../../testing/backup-job.ts'
import { timelineLane } from '../../../testing/timeline-lane.ts'
import { createScale } from '../axis/scale.ts'
import { drawLane, focusableMarks } from './lane-drawing.ts'

const HOUR = 3_600_000
const FROM = Date.parse('2025-11-20T00:00:00Z')
/** Ten pixels an hour. */
const scale = createScale({ fromMs: FROM, toMs: FROM + 100 * HOUR }, 1000)
const options = { asOfMs: FROM + 90 * HOUR, offsetMs: 0, budget: { marks: 200, bandParts: 20 } }
const at = (hours: number) => new Date(FROM + hours * HOUR).toISOString()
const jobAt = (jobId: string, from: number) => backupJob({ jobId, startedAt: at(from), endedAt: at(from + 1) })

it('draws what is seen and a margin at each side, and nothing else', () => {
  const lane = timelineLane({
    jobs: [jobAt('1', -60), jobAt('2', -20), jobAt('3', 50), jobAt('4', 120), jobAt('5', 200)],
  })
  expect(drawLane(lane, [], scale, options).marks.bars.map((bar) => bar.job.jobId)).toEqual(['2', '3', '4'])
})

it('keeps a job that began long ago and still runs', () => {
  const lane = timelineLane({ jobs: [backupJob({ jobId: '9', state: 'running', startedAt: at(-900), endedAt: null })] })
  expect(drawLane(lane, [], scale, options).marks.bars).toHaveLength(1)
})

it('draws a requested backup in the lanes of its tenants, and knows when it is late', () => {
  const request = { operationId: '01KAJ6W4QX7C9R2M5TBVZE8N3D', tenantIds: [1002], outcome: 'accepted' as const }
  const soon = [{ ...request, sentAt: at(89.99) }]
  const late = [{ ...request, sentAt: at(89) }]
  expect(drawLane(timelineLane(), soon, scale, options).requested).toMatchObject([{ late: false, width: 4 }])
  expect(drawLane(timelineLane(), late, scale, options).requested).toMatchObject([{ late: true, width: 10 }])
  expect(drawLane(timelineLane({}, 1004, 't2'), late, scale, options).requested).toEqual([])
})

it('lists marks lane by lane for the keyboard', () => {
  const lanes = [timelineLane({}, 1002, 'a'), timelineLane({ jobs: [] }, 1004, 'b'), timelineLane({}, 1006, 'c')]
  const drawings = lanes.map((lane) => drawLane(lane, [], scale, options))
  expect(focusableMarks(drawings).map((mark) => [mark.key, mark.lane])).toEqual([
    ['1002-1', 0],
    ['1006-1', 2],
  ])
})
