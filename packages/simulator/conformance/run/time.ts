import type { Answer } from '../client/answer.ts'
import type { Step } from '../rule/rule.ts'
import { ask, judge } from './ask.ts'
import { faultsOf } from './expectations.ts'
import type { Scene } from './scene.ts'

/** How finely `until` moves time on: the longest step, and how many it takes at most. */
const LONGEST_STEP_SECONDS = 10

/** Steps that let time pass until, or as long as, an answer is the expected one. */
export async function performTime(scene: Scene, step: Step): Promise<readonly string[]> {
  const [seconds = 0, by = 1] = step.options.split(' by ').map(Number)
  if (step.verb === 'until') return await until(scene, step, seconds)
  if (step.verb === 'always') return await always(scene, step, seconds)
  return await watch(scene, step, seconds, by)
}

async function advance({ server }: Scene, seconds: number): Promise<void> {
  if (server.control === null) throw new Error('nobody directs this server')
  await server.control.advance(seconds)
}

async function until(scene: Scene, step: Step, seconds: number): Promise<readonly string[]> {
  const by = Math.min(LONGEST_STEP_SECONDS, Math.max(0.5, seconds / 60))
  let answers: readonly Answer[] = []
  for (let passed = 0; passed <= seconds; passed += by) {
    answers = await ask(scene, step)
    if (faultsOf(answers, step.expected).length === 0) return []
    await advance(scene, by)
  }
  return [`it did not come within ${seconds} s`, ...judge(answers, step)]
}

async function always(scene: Scene, step: Step, seconds: number): Promise<readonly string[]> {
  const by = Math.min(LONGEST_STEP_SECONDS, seconds / 10)
  for (let passed = 0; passed <= seconds; passed += by) {
    const faults = judge(await ask(scene, step), step)
    if (faults.length > 0) return [`after ${passed} of ${seconds} s`, ...faults]
    await advance(scene, by)
  }
  return []
}

/** The first cells that are seen one after another, each once; `seen a, b?, c` where b may be missed. */
async function watch(scene: Scene, step: Step, seconds: number, by: number): Promise<readonly string[]> {
  const seen: string[] = []
  for (let passed = 0; passed <= seconds; passed += by) {
    for (const answer of await ask(scene, step)) {
      const cell = answer.kind === 'rows' ? (answer.rows[0]?.join(' ') ?? '-') : answer.kind
      if (seen.at(-1) !== cell) seen.push(cell)
    }
    await advance(scene, by)
  }
  const wanted = step.expected.find(({ word }) => word === 'seen')?.of.split(', ') ?? []
  const pattern = wanted.map((each) => (each.endsWith('?') ? `(?:${each.slice(0, -1)}, )?` : `${each}, `)).join('')
  const line = seen.map((each) => `${each}, `).join('')
  return new RegExp(`^${pattern}$`).test(line) ? [] : [`wanted to see ${wanted.join(', ')}, saw ${seen.join(', ')}`]
}
