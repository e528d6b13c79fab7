import type { Step } from '../rule/rule.ts'
import { ask, judge } from './ask.ts'
import { performLogin, performPackets } from './connect.ts'
import { performControl } from './direct.ts'
import { performParse } from './parse-verdict.ts'
import type { Scene } from './scene.ts'
import { performMysql2 } from './through-mysql2.ts'
import { performTime } from './time.ts'

/** Does what a step says. @returns what was not as expected, each a sentence */
export async function perform(scene: Scene, step: Step): Promise<readonly string[]> {
  switch (step.verb) {
    case 'query':
      return judge(await ask(scene, step), step)
    case 'parse':
      return await performParse(scene, step)
    case 'prepare':
      return judge([await (await scene.session(step.session)).prepare(scene.fill(step.text))], step)
    case 'begin': {
      const session = await scene.session(step.session)
      session.ask(scene.fill(step.text))
      return []
    }
    case 'finish':
      return judge(await (await scene.session(step.session)).answers(), step)
    case 'open':
      return judge([await performLogin(scene, step)], step)
    case 'send':
      return await performPackets(scene, step)
    case 'leave':
      scene.leave(step.session)
      return []
    case 'mysql2':
    case 'execute':
      return await performMysql2(scene, step)
    case 'until':
    case 'always':
    case 'watch':
      return await performTime(scene, step)
    default:
      return await performControl(scene.server, step)
  }
}
