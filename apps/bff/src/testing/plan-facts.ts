import { type StorageParts, secretMaker } from '@tidemark/oceanbase'
import type { Snapshot } from '../collect/snapshot.ts'
import type { PlanFacts, PlannedStep } from '../operations/planner.ts'

const OPERATION_ID = '01JQ0000000000000000000000'
export const TOKEN = `[td:${OPERATION_ID}]`

export const makeSecret = secretMaker(new Uint8Array(32))
export const lendSecret = (value: string) => ({ secret: makeSecret(value), forget: () => {} })

/** What a planner gets, with the destination of every tenant as it is set now. */
export function planFacts(snapshot: Snapshot, present: StorageParts | null = null): PlanFacts {
  return { snapshot, operationId: OPERATION_ID, makeSecret, lendSecret, destinationNow: async () => present }
}

/** A step in words: what a table can compare. */
export function inWords(step: PlannedStep, now: Snapshot) {
  return {
    sql: [...(step.before ?? []), step.command].map(({ masked }) => masked).join('; '),
    effects: step.effects.map(({ code, tenantId }) => (tenantId === null ? code : `${code} ${tenantId}`)),
    blockers: step.blockers(now).map(({ code, tenantId }) => (tenantId === null ? code : `${code} ${tenantId}`)),
  }
}
