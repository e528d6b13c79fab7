import type { Operation, OperationStep } from '@tidemark/contract'

const STEP_PHASES = [
  'waiting',
  'sending',
  'accepted',
  'seen',
  'not-seen',
  'refused',
  'unknown',
  'unknown-seen',
  'unknown-not-seen',
  'unsent',
] as const
/** Where a step stands between being planned and being settled by the views. */
export type StepPhase = (typeof STEP_PHASES)[number]

export function phaseOf({ outcome, sentAt, settlement }: OperationStep): StepPhase {
  if (outcome === null) return sentAt === null ? 'waiting' : 'sending'
  if (outcome === 'refused' || outcome === 'unsent') return outcome
  const seen = settlement === 'seen'
  if (outcome === 'unknown') return seen ? 'unknown-seen' : settlement === 'not-seen' ? 'unknown-not-seen' : 'unknown'
  return seen ? 'seen' : settlement === 'not-seen' ? 'not-seen' : 'accepted'
}

export const PHASE_TONE = {
  waiting: 'quiet',
  sending: 'live',
  accepted: 'live',
  seen: 'good',
  'not-seen': 'warn',
  refused: 'bad',
  unknown: 'warn',
  'unknown-seen': 'good',
  'unknown-not-seen': 'warn',
  unsent: 'quiet',
} as const satisfies Record<StepPhase, string>

/** Whether nothing more is to be learnt of an operation; one that was not seen may be seen all the same. */
export function isSettled({ state, steps }: Operation): boolean {
  if (state === 'expired') return true
  return state === 'done' && steps.every((step) => step.settlement !== 'pending' && phaseOf(step) !== 'not-seen')
}
