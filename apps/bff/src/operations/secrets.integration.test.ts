import type { OperationRequest } from '@tidemark/contract'
import { describe, expect, it } from 'vitest'
import { type Answered, openConsole } from '../testing/console.ts'
import { ENCODING_NAMES, encode, findLeaks } from '../testing/leaks.ts'

/** Each with characters that every encoding writes in another way. */
const CANARIES = {
  password: "pw-Canary/7f3'a<&é",
  accessId: 'AKID+Canary/91cd=x',
  accessKey: 'KEY+Canary/04be=/z',
  secondKey: 'KEY2+Canary/77aa=q',
  consoleKey: 'CONSOLE+Canary/5e1f=the key of the console',
}

const bucket = {
  ...({ scheme: 'oss', bucket: 'b', host: 'oss.example.com', enableWorm: null, deleteMode: null } as const),
  ...{ checksumType: null, maxIops: null, maxBandwidth: null },
}

function setDestination(path: string, credentials: { accessId: string; accessKey: string } | null): OperationRequest {
  return {
    ...({ kind: 'set-destination', destination: 'data', archive: null } as const),
    storage: { ...bucket, credentials },
    targets: [{ tenantId: 1002, path }],
  }
}

describe('the search', () => {
  it.each(ENCODING_NAMES)('finds a leak that was planted as %s', (encoding) => {
    const planted = { deep: [{ text: `x ${encode(CANARIES.accessKey, encoding)} y` }] }
    expect(findLeaks(planted, CANARIES).length).toBeGreaterThan(0)
    expect(findLeaks(JSON.stringify(planted), CANARIES).length).toBeGreaterThan(0)
  })
  it('finds nothing where nothing is', () => {
    expect(findLeaks({ uri: 'oss://b/a?host=h&access_id=••••&access_key=••••' }, CANARIES)).toEqual([])
  })
})

it('keeps every secret from every answer and every log, on paths that end well and badly', async () => {
  const { accessId, accessKey, secondKey, password, consoleKey } = CANARIES
  const keys = { accessId, accessKey }
  const accounts = [{ tenant: 'sys', user: 'root', password }]
  const console = await openConsole({ accounts, password, accessKey: consoleKey })
  const secrets = { ...CANARIES, token: console.token ?? '' }
  expect(secrets.token).toHaveLength(43)
  const { simulator, post, get, run, until, find } = console
  const answers: Answered[] = []
  const keep = async (answer: Promise<Answered>) => {
    answers.push(await answer)
    return answer
  }
  const operations = '/clusters/demo/operations'
  const runToEnd = async (request: OperationRequest) => {
    const planned = await keep(post(operations, request))
    const operationId = String(planned.body.operationId)
    await keep(run(operationId))
    await until(
      () => find(operationId),
      ({ state, steps }) => state === 'done' && steps.every(({ settlement }) => settlement !== 'pending'),
    )
    const done = await keep(get(`${operations}/${operationId}`))
    return (done.body as unknown as { steps: { outcome: string }[] }).steps[0]?.outcome
  }

  expect(await runToEnd(setDestination('good', keys))).toBe('accepted')
  expect(await runToEnd(setDestination('kept', null))).toBe('accepted')
  const refusal = `SET failed for access_key=${secondKey} in '${encodeURIComponent(accessKey)}'`
  await simulator.inject({
    kind: 'deny',
    errno: 9071,
    sqlState: 'HY000',
    message: refusal,
    match: 'SET DATA_BACKUP_DEST',
    times: 1,
  })
  expect(await runToEnd(setDestination('refused', { accessId, accessKey: secondKey }))).toBe('refused')
  await simulator.inject({ kind: 'drop-after', match: 'SET DATA_BACKUP_DEST', times: 1 })
  expect(await runToEnd(setDestination('lost', keys))).toBe('unknown')
  for (const bad of [
    setDestination('a b', keys),
    setDestination('a', { accessId: `${accessId}&host=x`, accessKey }),
    { ...setDestination('a', keys), kind: accessKey },
    { ...setDestination('a', keys), extra: accessKey },
  ]) {
    expect((await keep(post(operations, bad))).status).toBe(400)
  }
  await keep(get(`/clusters/demo/jobs?cursor=${encodeURIComponent(accessKey)}`))
  const paths = [
    'overview',
    'tenants',
    'tenants/1002',
    'destinations',
    'jobs',
    'timeline?from=2026-01-01T00:00:00Z&to=2026-12-31T00:00:00Z',
  ]
  for (const path of paths) await keep(get(`/clusters/demo/${path}`))
  await keep(get('/console'))
  await keep(post('/session', { accessKey: `${consoleKey}x`, keeper: 'cookie' }))
  await keep(post('/session', { accessKey: consoleKey, keeper: 'both' }))

  const reached = simulator.statements().filter(({ text }) => text.includes(accessKey) || text.includes(secondKey))
  expect(reached.length).toBe(4)
  expect(console.logged.length).toBeGreaterThan(10)
  expect(
    answers.flatMap(({ text, headers, body }) => [text, headers, body].flatMap((sink) => findLeaks(sink, secrets))),
  ).toEqual([])
  expect(console.logged.flatMap((line) => findLeaks(line, secrets))).toEqual([])
})
