import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RunningSimulator, startSimulator } from './index.ts'
import { STRANGERS_CLIENTS, type StrangersClient } from './testing/manual-clients.ts'

// OceanBase's manual, page BACKUP: every example of it, as it is printed there.
const SET_DESTINATIONS = [
  "ALTER SYSTEM SET DATA_BACKUP_DEST = 'file:///data/nfs/backup/data' TENANT = mysql_tenant;",
  "ALTER SYSTEM SET DATA_BACKUP_DEST = 'oss://oceanbase-test-bucket/backup/?host=xxx.aliyun-inc.com&access_id=xxx&access_key=xxx&delete_mode=delete' TENANT = mysql_tenant;",
  "ALTER SYSTEM SET DATA_BACKUP_DEST = 'cos://oceanbase-test-bucket/backup/?host=cos.ap-xxx.myqcloud.com/&access_id=xxx&access_key=xxx&appid=xxx&delete_mode=delete' TENANT = mysql_tenant;",
]

const HISTORY_COLUMNS = [
  ...['JOB_ID', 'INCARNATION', 'BACKUP_SET_ID', 'INITIATOR_TENANT_ID', 'INITIATOR_JOB_ID', 'EXECUTOR_TENANT_ID'],
  ...['PLUS_ARCHIVELOG', 'BACKUP_TYPE', 'JOB_LEVEL', 'ENCRYPTION_MODE', 'PASSWD', 'START_TIMESTAMP', 'END_TIMESTAMP'],
  ...['STATUS', 'RESULT', 'COMMENT', 'DESCRIPTION', 'PATH'],
]

/** Set where every client must be there, so that none is left out unseen. */
const areRequired = process.env.TIDEMARK_REQUIRE_CLIENTS !== undefined

let simulator: RunningSimulator

beforeEach(async () => {
  simulator = await startSimulator()
})

afterEach(() => simulator.stop())

/** Moves time on until a statement answers what is wanted. */
async function until(ask: () => Promise<boolean>, stepSeconds = 30): Promise<void> {
  for (let step = 0; step < 100; step++) {
    if (await ask()) return
    simulator.advance(stepSeconds)
  }
  throw new Error('it never came to that')
}

describe.each(STRANGERS_CLIENTS)('through $name', { timeout: 120_000 }, (client: StrangersClient) => {
  const isHere = areRequired || client.isHere()

  it.runIf(isHere)('BACKUP DATABASE PLUS ARCHIVELOG of the primary tenant ends with its row of history', async () => {
    const run = (statement: string) => client.run(statement, { user: 'root@mysql_tenant', port: simulator.port })
    await run('ALTER SYSTEM SET LOG_ARCHIVE_DEST = "LOCATION=file:///data/1/example_archive";')
    await run('ALTER SYSTEM ARCHIVELOG;')
    await until(async () => (await run('SELECT STATUS FROM DBA_OB_ARCHIVELOG;'))[0]?.STATUS === 'DOING')
    await run("ALTER SYSTEM SET DATA_BACKUP_DEST = 'file:///data/1/example_backup';")
    await run('ALTER SYSTEM BACKUP DATABASE PLUS ARCHIVELOG;')
    await until(async () => (await run('SELECT * FROM DBA_OB_BACKUP_JOBS;')).length === 0)
    const history = await run('SELECT * FROM DBA_OB_BACKUP_JOB_HISTORY;')
    await run('ALTER SYSTEM NOARCHIVELOG;')

    expect(history).toHaveLength(1)
    expect(Object.keys(history[0] ?? {})).toEqual(HISTORY_COLUMNS)
    expect(history[0]).toEqual(
      expect.objectContaining({
        JOB_ID: '1',
        BACKUP_SET_ID: '1',
        INITIATOR_TENANT_ID: '1002',
        EXECUTOR_TENANT_ID: '1002',
        PLUS_ARCHIVELOG: 'ON',
        BACKUP_TYPE: 'FULL',
        JOB_LEVEL: 'USER_TENANT',
        STATUS: 'COMPLETED',
        RESULT: '0',
        PATH: 'file:///data/1/example_backup',
      }),
    )
  })

  it.runIf(isHere)('the other examples do from sys what they say', async () => {
    const run = (statement: string) => client.run(statement, { user: 'root@sys', port: simulator.port })
    const history = () =>
      run('SELECT BACKUP_TYPE, STATUS FROM CDB_OB_BACKUP_JOB_HISTORY WHERE TENANT_ID = 1002 ORDER BY JOB_ID;')
    await run("ALTER SYSTEM SET LOG_ARCHIVE_DEST = 'LOCATION=file:///data/archive' TENANT = mysql_tenant;")
    await run('ALTER SYSTEM ARCHIVELOG TENANT = mysql_tenant;')
    await until(async () => (await run('SELECT STATUS FROM CDB_OB_ARCHIVELOG;'))[0]?.STATUS === 'DOING')
    for (const statement of SET_DESTINATIONS) await run(statement)
    await run('ALTER SYSTEM BACKUP TENANT = mysql_tenant;')
    await until(async () => (await history()).length === 1)
    await run('ALTER SYSTEM BACKUP INCREMENTAL TENANT = mysql_tenant;')
    await until(async () => (await history()).length === 2)
    await run('ALTER SYSTEM BACKUP TENANT = mysql_tenant;')
    // From sys the tenant's own job appears a moment later; before, there is nothing to cancel.
    await until(async () => (await run('SELECT 1 FROM CDB_OB_BACKUP_JOBS WHERE TENANT_ID = 1002;')).length === 1, 1)
    await run('ALTER SYSTEM CANCEL BACKUP TENANT = mysql_tenant;')
    await until(async () => (await history()).length === 3)

    expect(await history()).toEqual([
      { BACKUP_TYPE: 'FULL', STATUS: 'COMPLETED' },
      { BACKUP_TYPE: 'INC', STATUS: 'COMPLETED' },
      { BACKUP_TYPE: 'FULL', STATUS: 'CANCELED' },
    ])
    const [destination] = await run("SELECT VALUE FROM CDB_OB_BACKUP_PARAMETER WHERE NAME = 'data_backup_dest';")
    expect(destination?.VALUE).toMatch(/^cos:\/\/oceanbase-test-bucket\/backup/)
  })
})
