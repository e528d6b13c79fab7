import type { StopArchivingRequest } from '@tidemark/contract'
import type * as z from 'zod/mini'
import { holdsStopArchiving } from '../../domain/blockers.ts'
import type { Planner } from '../../operations/planner.ts'
import { switchSteps } from './archiving.ts'

/** NOARCHIVELOG: the round stops within about a minute. */
export const planStopArchiving: Planner<z.infer<typeof StopArchivingRequest>> = (request) => (planning) =>
  switchSteps('noarchivelog', request.scope, holdsStopArchiving, planning)
