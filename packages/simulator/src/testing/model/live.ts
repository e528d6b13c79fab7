import { type Act, type History, NAMES } from './act.ts'
import { answer } from './answer.ts'
import { createModel, type Model } from './model.ts'
import { isForeseeable, mayPause, PAUSE_SECONDS, pass, SETTLE_SECONDS } from './passage.ts'

/** What happens in a history, step by step: what the rules say of each act, and how things stand after each passage. */
export type Event =
  | { readonly kind: 'act'; readonly act: Act; readonly expected: string }
  | { readonly kind: 'wait'; readonly seconds: number; readonly model: Model }

/** Every tenant has its destinations and archives: most histories would stay at refusals otherwise. */
const BEGINNING: readonly Act[] = NAMES.flatMap((name): readonly Act[] => [
  { who: 'sys', deed: { kind: 'data', uri: `file:///backup/${name}/data`, tenant: name } },
  { who: 'sys', deed: { kind: 'archive', uri: `file:///backup/${name}/log`, tenant: name } },
  { who: 'sys', deed: { kind: 'archivelog', on: true, tenants: [name] } },
])

/** Acts whose outcome cannot be foretold are left out; a pause that blurs things is a long one. */
export function* live(history: History): Generator<Event> {
  const model = createModel()
  for (const { acts, after } of [{ acts: BEGINNING, after: 'settle' as const }, ...history]) {
    for (const act of acts) {
      if (isForeseeable(model, act)) yield { kind: 'act', act, expected: answer(model, act) }
    }
    const how = after === 'pause' && mayPause(model) ? 'pause' : 'settle'
    pass(model, how)
    yield { kind: 'wait', seconds: how === 'pause' ? PAUSE_SECONDS : SETTLE_SECONDS, model }
  }
}
