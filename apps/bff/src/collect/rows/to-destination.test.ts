import { secretMaker } from '@tidemark/oceanbase'
import { expect, it } from 'vitest'
import { toDestination } from './to-destination.ts'

const makeSecret = secretMaker(new Uint8Array(32))
const destination = (uri: string) =>
  toDestination(
    {
      tenantId: 1002,
      kind: 'archive',
      uri,
      binding: 'OPTIONAL',
      pieceSwitchInterval: '1d',
      compression: null,
      state: 'ENABLE',
    },
    makeSecret,
  )

it('shows a file destination with its leading slash', () => {
  expect(destination('file:///data/nfs/backup')).toMatchObject({
    uri: 'file:///data/nfs/backup',
    scheme: 'file',
    path: '/data/nfs/backup',
    parameters: [],
    secrets: [],
    binding: 'optional',
    pieceSwitchIntervalDays: 1,
  })
})

it('keeps of secrets that they are set, and a fingerprint', () => {
  const uri = 'oss://bucket/dir?host=oss.example.com&access_id=LTAI-planted&access_key=k3y-planted&delete_mode=tagging'
  const found = destination(uri)
  expect(found.parameters).toEqual([
    { name: 'host', value: 'oss.example.com' },
    { name: 'delete_mode', value: 'tagging' },
  ])
  expect(found.secrets.map(({ name }) => name)).toEqual(['access_id', 'access_key'])
  expect(found.secrets.every(({ fingerprint }) => /^[0-9a-f]{6}$/.test(fingerprint))).toBe(true)
  expect(JSON.stringify(found)).not.toContain('planted')
})

it.each([
  'oss://b/d?host=h&access_key=a&b=planted&',
  'oss://b?planted',
  'oss://user:planted@b/d',
  's3://b/d?encrypt_key=planted&role_arn=planted&new_thing=planted',
])('hides what it does not understand: %s', (uri) => {
  expect(JSON.stringify(destination(uri))).not.toContain('planted')
})
