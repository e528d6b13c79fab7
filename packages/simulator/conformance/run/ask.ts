import type { Answer } from '../client/answer.ts'
import type { Step } from '../rule/rule.ts'
import { faultsOf } from './expectations.ts'
import type { Scene } from './scene.ts'
import { showAnswer } from './show-answer.ts'

/** What a statement is answered. */
export async function ask(scene: Scene, { session, text }: Step): Promise<readonly Answer[]> {
  return await (await scene.session(session)).query(scene.fill(text))
}

export function judge(answers: readonly Answer[], { expected }: Step): readonly string[] {
  const faults = faultsOf(answers, expected)
  return faults.length === 0 ? [] : [...faults, `it answered\n      ${answers.map(showAnswer).join('\n      then ')}`]
}
