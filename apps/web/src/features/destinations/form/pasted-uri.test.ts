import { expect, it } from 'vitest'
import { readPastedUri } from './pasted-uri.ts'
import { sentUri } from './sent-uri.ts'
import { EMPTY_STORAGE, storageFaults, toStorageInput } from './storage-form.ts'

it('takes the manual’s NFS path as it is written', () => {
  expect(readPastedUri('file:///data/nfs/backup/data')).toEqual({
    ok: true,
    storage: EMPTY_STORAGE,
    directory: '/data/nfs/backup/data',
    leftOut: 0,
  })
})

it('takes the manual’s OSS URI apart, keys into their fields', () => {
  const uri =
    'oss://oceanbase-test-bucket/backup/?host=xxx.aliyun-inc.com&access_id=ID&access_key=KEY&delete_mode=delete'
  expect(readPastedUri(uri)).toEqual({
    ok: true,
    storage: {
      ...EMPTY_STORAGE,
      scheme: 'oss',
      bucket: 'oceanbase-test-bucket',
      host: 'xxx.aliyun-inc.com',
      accessId: 'ID',
      accessKey: 'KEY',
      deleteMode: 'delete',
    },
    directory: 'backup',
    leftOut: 0,
  })
})

it('takes the manual’s COS URI, its host with a slash at the end', () => {
  const pasted = readPastedUri('cos://b/backup/?host=cos.ap-x.myqcloud.com/&access_id=i&access_key=k&appid=7')
  expect(pasted.ok && pasted.storage).toMatchObject({ scheme: 'cos', host: 'cos.ap-x.myqcloud.com/', appId: '7' })
})

it('keeps the keys that are set when a masked URI comes back', () => {
  const pasted = readPastedUri('oss://b/d?host=h&access_id=••••&access_key=••••')
  expect(pasted.ok && pasted.storage).toMatchObject({ keys: 'keep', accessId: '', accessKey: '' })
})

it('takes the value of LOG_ARCHIVE_DEST and quotes', () => {
  const pasted = readPastedUri("'LOCATION=file:///data/archive BINDING=Optional PIECE_SWITCH_INTERVAL=1d'")
  expect(pasted.ok && pasted.directory).toBe('/data/archive')
})

it.each([
  ['/data/backup', 'not-a-uri'],
  ['nfs:///data', 'scheme-not-offered'],
  ['hdfs://b/d', 'scheme-not-offered'],
  ['oss://b/d?host=h&encrypt_key=AB', 'encrypted-key'],
] as const)('%s → %s', (uri, fault) => {
  expect(readPastedUri(uri)).toEqual({ ok: false, fault })
})

it('counts what it has no field for, without naming it', () => {
  const pasted = readPastedUri('oss://b/d?host=h&access_id=i&access_key=ab&cd=ef&s3_region=r')
  expect(pasted.ok && pasted.leftOut).toBe(2)
})

it.each([
  [
    's3://b/d?host=h&access_id=i&access_key=k&s3_region=r&checksum_type=crc32&addressing_model=path_style&zone=z1,z2',
    {
      scheme: 's3',
      s3Region: 'r',
      checksumType: 'crc32',
      addressingModel: 'path_style',
      localityBy: 'zone',
      localityNames: 'z1,z2',
    },
  ],
  ['s3://b/d?host=h&role_arn=arn:x&external_id=e&s3_region=r', { keys: 'role', roleArn: 'arn:x', externalId: 'e' }],
  ['s3://b/d?host=h&role_arn=••••&s3_region=r', { keys: 'keep', roleArn: '' }],
  ['azblob://c/d?host=h&access_id=acc&access_key=Zg==', { scheme: 'azblob', accessKey: 'Zg==' }],
  ['file:///data?idc=i1', { scheme: 'file', localityBy: 'idc', localityNames: 'i1' }],
])('fills %s', (uri, storage) => {
  expect(readPastedUri(uri)).toMatchObject({ ok: true, storage, leftOut: 0 })
})

it.each(['oss://b/d?host=h&checksum_type=crc32', 'azblob://c?s3_region=r', 'file:///d?host=h'])(
  'leaves out what %s cannot have',
  (uri) => expect(readPastedUri(uri)).toMatchObject({ ok: true, leftOut: 1 }),
)

it.each([
  [
    's3://b/d?host=h&role_arn=ARN&external_id=EXT&s3_region=r&zone=z1',
    's3://b/d?host=h&role_arn=••••&external_id=••••&s3_region=r&zone=z1',
  ],
  ['file:///d?region=r1', 'file:///d?region=r1'],
])('previews %s without its secrets', (uri, preview) => {
  const pasted = readPastedUri(uri)
  if (!pasted.ok) throw new Error(pasted.fault)
  const parts = sentUri(pasted.storage, pasted.directory)
  expect(parts.map((part) => part.text).join('')).toBe(preview)
})

it('carries what the chosen storage has, and nothing of another', () => {
  const typed = {
    ...EMPTY_STORAGE,
    bucket: 'b',
    host: 'h',
    s3Region: 'r',
    appId: '7',
    roleArn: 'arn:x',
    enableWorm: true,
  }
  expect(toStorageInput({ ...typed, scheme: 's3', keys: 'role', localityBy: 'idc', localityNames: ' i1 ' })).toEqual({
    ...{ scheme: 's3', bucket: 'b', host: 'h', s3Region: 'r', credentials: { roleArn: 'arn:x', externalId: null } },
    ...{ deleteMode: null, checksumType: null, addressingModel: null, maxIops: null, maxBandwidth: null },
    locality: { by: 'idc', names: 'i1' },
  })
  expect(toStorageInput({ ...typed, scheme: 'azblob', keys: 'keep' })).not.toHaveProperty('s3Region')
})

it.each(['LTAI5tSecret', 'a/b+c==', 'with=equals', 'host'])(
  'never shows the pasted key %j in the URI it previews',
  (key) => {
    const pasted = readPastedUri(`oss://b/d?host=h&access_id=${key}&access_key=${key}`)
    if (!pasted.ok) throw new Error(pasted.fault)
    expect([pasted.storage.accessId, pasted.storage.accessKey]).toEqual([key, key])
    const preview = sentUri(pasted.storage, pasted.directory)
    expect(preview.map((part) => part.text).join('')).toBe('oss://b/d?host=h&access_id=••••&access_key=••••')
  },
)

it('names the fields that still have to be filled', () => {
  expect([...storageFaults({ ...EMPTY_STORAGE, scheme: 'cos', bucket: 'b', maxIops: '1k' })]).toEqual([
    ['host', 'required'],
    ['appId', 'required'],
    ['accessId', 'required'],
    ['accessKey', 'required'],
    ['maxIops', 'not-a-number'],
  ])
  expect(storageFaults({ ...EMPTY_STORAGE, scheme: 'oss', bucket: 'b', host: 'h', keys: 'keep' }).size).toBe(0)
})
