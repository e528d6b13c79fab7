import type { Answer } from '../client/answer.ts'
import type { Step } from '../rule/rule.ts'
import { judge } from './ask.ts'
import type { Scene } from './scene.ts'

/**
 * Whether a text parses, and if not, where it fails. It is executed where nobody minds, else only prepared. Statements
 * after the first that is refused are not looked at by a server, so neither are their verdicts here.
 */
export async function performParse(scene: Scene, step: Step): Promise<readonly string[]> {
  const session = await scene.session(step.session)
  const answers: readonly Answer[] =
    scene.server.control === null ? [await session.prepare(step.text)] : await session.query(step.text)
  if (answers.at(-1)?.kind !== 'error') return judge(answers, step)
  const reached = step.expected.filter(({ word }) => word !== 'then').slice(0, answers.length)
  const expected = reached.flatMap((each, index) => (index === 0 ? [each] : [{ word: 'then', of: '' }, each]))
  return judge(answers, { ...step, expected })
}
