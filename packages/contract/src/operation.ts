import * as z from 'zod/mini'
import { JobRef } from './job.ts'
import { Blocker, Effect } from './note.ts'
import { OperationKind } from './operation-kind.ts'
import { ClusterId, OperationId, UtcInstant } from './primitives.ts'
import { Problem } from './problem.ts'

/** accepted: an OK packet · refused: an ERR packet that means "not done" · unknown: nobody can say · unsent: an earlier step failed. */
export const StepOutcome = z.enum(['accepted', 'refused', 'unknown', 'unsent'])
export type StepOutcome = z.infer<typeof StepOutcome>

/** How the views answer a sent step: pending → seen, or not-seen after 60 s (and seen later all the same, if it comes). */
export const Settlement = z.enum(['pending', 'seen', 'not-seen'])
export type Settlement = z.infer<typeof Settlement>

/** One statement, sent once. */
export const OperationStep = z.object({
  tenants: z.array(z.object({ tenantId: z.int(), tenantName: z.string() })),
  /** Sent before it on the same connection, which is then used for nothing else: exact texts, secrets masked. */
  before: z.array(z.string()),
  /** The exact text, secrets masked as `••••`. */
  sql: z.string(),
  effects: z.array(Effect),
  blockers: z.array(Blocker),
  /** null: not sent yet, or waiting for its answer (`sentAt` tells). */
  outcome: z.nullable(StepOutcome),
  sentAt: z.nullable(UtcInstant),
  answeredAt: z.nullable(UtcInstant),
  problem: z.nullable(Problem),
  settlement: z.nullable(Settlement),
  /** The jobs this step was tied to. */
  jobs: z.array(JobRef),
})
export type OperationStep = z.infer<typeof OperationStep>

/** planned → running → done; a plan not run in ten minutes is expired. */
export const OperationState = z.enum(['planned', 'running', 'done', 'expired'])
export type OperationState = z.infer<typeof OperationState>

/** An operator's act: planned, shown, run once, settled. */
export const Operation = z.object({
  operationId: OperationId,
  clusterId: ClusterId,
  kind: OperationKind,
  state: OperationState,
  createdAt: UtcInstant,
  expiresAt: UtcInstant,
  steps: z.array(OperationStep),
})
export type Operation = z.infer<typeof Operation>
