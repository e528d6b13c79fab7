import type { AccountSpec, FaultSpec } from '../../src/control-client.ts'
import type { Step } from '../rule/rule.ts'
import type { Server } from './scene.ts'

/** What is done to a server from behind: its time, its faults, its accounts. */
export async function performControl(
  { control }: Server,
  { verb, session, options }: Step,
): Promise<readonly string[]> {
  if (control === null) throw new Error('nobody directs this server')
  if (verb === 'advance') await control.advance(Number(session))
  else if (verb === 'fault') await control.inject(read<FaultSpec>(options))
  else if (verb === 'account') await control.putAccount(read<AccountSpec>(options))
  else if (verb === 'heal') await control.clearFaults()
  else await control.restart()
  return []
}

/** The control API says what is wrong with it. */
function read<T>(json: string): T {
  const body: T = JSON.parse(json)
  return body
}
