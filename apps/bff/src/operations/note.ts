import type { Blocker, BlockerCode, Effect, EffectCode, NoteParams } from '@tidemark/contract'

export function blocker(code: BlockerCode, tenantId: number | null, params: NoteParams = {}): Blocker {
  return { code, tenantId, params }
}

/** Something an act causes that an operator expects. */
export function info(code: EffectCode, tenantId: number | null, params: NoteParams = {}): Effect {
  return { code, tone: 'info', tenantId, params }
}

/** Something an act causes that an operator may not have thought of. */
export function warn(code: EffectCode, tenantId: number | null, params: NoteParams = {}): Effect {
  return { code, tone: 'warn', tenantId, params }
}
