import type { StartArchivingRequest } from '@tidemark/contract'
import type * as z from 'zod/mini'
import { holdsStartArchiving } from '../../domain/blockers.ts'
import type { Planner } from '../../operations/planner.ts'
import { switchSteps } from './archiving.ts'

/** ARCHIVELOG; the round follows by itself when there is a destination. */
export const planStartArchiving: Planner<z.infer<typeof StartArchivingRequest>> = (request) => (planning) =>
  switchSteps('archivelog', request.scope, holdsStartArchiving, planning)
