import type { ConsoleInfo, JobList, JobPage, Operation, TenantPage } from '@tidemark/contract'
import { expect, it } from 'vitest'
import { openConsole } from './testing/console.ts'

const LONG_MS = 60_000
const settled = ({ steps }: Operation) => steps.map(({ outcome, settlement }) => [outcome, settlement])

/** The way of a first backup, on the oldest and the newest release and those whose columns differ most. */
it.each([
  ['4.2.5', '4.2.5.0', ['log-progress', 'azblob', 'assume-role', 'validate']],
  ['4.3.0', '4.3.0.1', ['data-progress', 'log-progress', 'change-keys', 'validate']],
  ['4.4.2', '4.4.2.1', ['validate']],
  ['4.6.0', '4.6.0.0', []],
])(
  'a console on %s reads what is there, backs up, and says what is not',
  { timeout: LONG_MS },
  async (release, version, lacks) => {
    const console = await openConsole({ version: release, speed: 200 })
    const info = await console.until(
      async () => (await console.get('/console')).body as unknown as ConsoleInfo,
      ({ clusters }) => clusters[0]?.version === version,
    )
    const missing = info.clusters[0]?.missing.map(({ capability }) => capability)
    expect(missing).toEqual(expect.arrayContaining(lacks))
    if (lacks.length < 2) expect(missing).toEqual(lacks)

    const tenantId = 1004
    for (const destination of ['data', 'archive'] as const) {
      const done = await console.act({
        kind: 'set-destination',
        destination,
        storage: { scheme: 'file' },
        targets: [{ tenantId, path: `/backup/${destination}` }],
        archive: destination === 'archive' ? { binding: 'optional', pieceSwitchIntervalDays: 1 } : null,
      })
      expect(settled(done)).toEqual([['accepted', 'seen']])
    }
    const scope = { by: 'tenants' as const, tenantIds: [tenantId] }
    await console.act({ kind: 'start-archiving', scope })
    await console.until(
      async () => (await console.get(`/clusters/demo/tenants/${tenantId}`)).body.data as TenantPage,
      ({ archive }) => archive.state === 'archiving',
    )
    const started = await console.act({
      kind: 'start-backup',
      scope,
      backupType: 'full',
      plusArchivelog: true,
      description: null,
    })
    expect(settled(started)).toEqual([['accepted', 'seen']])
    const { jobs } = await console.until(
      async () => (await console.get(`/clusters/demo/jobs?tenants=${tenantId}`)).body.data as JobList,
      (list) => list.jobs[0]?.state === 'completed',
    )
    const page = await console.until(
      async () => (await console.get(`/clusters/demo/jobs/${tenantId}/${jobs[0]?.jobId}`)).body.data as JobPage,
      ({ task }) => task?.rawStatus === 'COMPLETED',
    )
    expect(page).toMatchObject({ job: { result: 0, backupType: 'full' }, task: { rawStatus: 'COMPLETED' } })
    const after = (await console.get('/console')).body as unknown as ConsoleInfo
    expect(after.clusters[0]?.withheld).toEqual([])
  },
)
