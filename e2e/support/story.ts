import { expect } from '@playwright/test'
import type { ControlClient } from '@tidemark/simulator/control-client'
import { commandsOf } from './commands.ts'
import { rows } from './database.ts'
import type { Operator } from './operator.ts'

export interface Stage {
  readonly operator: Operator
  readonly control: ControlClient
  readonly simulatorPort: number
  readonly tenantId: number
  /** The tenant's own login, for a client of its own: `root@t2`. */
  readonly login: string
}

const COLUMNS = 'JOB_ID, BACKUP_TYPE, PLUS_ARCHIVELOG, STATUS, DESCRIPTION, INITIATOR_TENANT_ID'

/** Every job of ours that the views know of the tenant, the newest last. */
export function ourJobs({ simulatorPort, login }: Stage) {
  const from = (view: string) => `SELECT ${COLUMNS} FROM ${view} WHERE DESCRIPTION LIKE '%[td:%'`
  const both = `${from('DBA_OB_BACKUP_JOBS')} UNION ALL ${from('DBA_OB_BACKUP_JOB_HISTORY')}`
  return rows(simulatorPort, login, `${both} ORDER BY JOB_ID`)
}

/** Lets time pass until no job of the tenant is in flight. */
export async function untilEnded({ control, simulatorPort, login }: Stage): Promise<void> {
  const inFlight = async () => {
    await control.advance(30)
    return rows(simulatorPort, login, 'SELECT JOB_ID FROM DBA_OB_BACKUP_JOBS')
  }
  await expect.poll(inFlight, { timeout: 60_000 }).toEqual([])
}

/**
 * From nothing to a full, an incremental and a PLUS ARCHIVELOG backup, and a cancel. After each act a client of its own
 * finds the job, and the simulator has received exactly the statements that were shown, each once.
 */
export async function backUpFromNothing(stage: Stage): Promise<void> {
  const { operator, control, tenantId } = stage
  const before = (await commandsOf(stage)).length
  const sent: string[] = []
  const act = async (shown: Promise<string[]>, jobs: number) => {
    sent.push(...(await shown))
    expect((await commandsOf(stage)).slice(before)).toEqual(sent)
    expect(await ourJobs(stage)).toHaveLength(jobs)
  }

  await act(operator.setDestination(tenantId, 'archive', `/backup/${tenantId}/archive`), 0)
  await act(operator.startArchiving(tenantId), 0)
  await act(operator.setDestination(tenantId, 'data', `/backup/${tenantId}/data`), 0)
  await control.advance(60)

  await act(operator.backUp(tenantId), 1)
  await untilEnded(stage)
  await act(operator.backUp(tenantId, { type: 'incremental' }), 2)
  await untilEnded(stage)
  await act(operator.backUp(tenantId, { plusArchivelog: true }), 3)
  await untilEnded(stage)
  await act(operator.backUp(tenantId), 4)
  await act(operator.cancel(tenantId), 4)
  await untilEnded(stage)

  const jobs = await ourJobs(stage)
  expect(jobs.map(({ BACKUP_TYPE, PLUS_ARCHIVELOG, STATUS }) => [BACKUP_TYPE, PLUS_ARCHIVELOG, STATUS])).toEqual([
    ['FULL', 'OFF', 'COMPLETED'],
    ['INC', 'OFF', 'COMPLETED'],
    ['FULL', 'ON', 'COMPLETED'],
    ['FULL', 'OFF', 'CANCELED'],
  ])
}

/** BACKUP DATABASE from sys: the statement once, and a job of the tenant that a parent started. */
export async function backUpWholeCluster(stage: Stage): Promise<void> {
  const before = (await commandsOf(stage)).length
  const jobs = (await ourJobs(stage)).length
  const shown = await stage.operator.backUpCluster({ plusArchivelog: true })
  expect((await commandsOf(stage)).slice(before)).toEqual(shown)
  await stage.control.advance(30)
  const after = await ourJobs(stage)
  expect(after).toHaveLength(jobs + 1)
  expect(after.at(-1)).toMatchObject({ PLUS_ARCHIVELOG: 'ON', INITIATOR_TENANT_ID: '1' })
}
