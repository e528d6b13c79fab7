import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf } from '../testing/cluster.ts'
import { capacityBytes, normalised, parseDestinationUri, shownPath, withChecksum } from './destination-uri.ts'

const KEYS = 'host=h&access_id=i&access_key=k'
const INVALID_URI = '9026 HY000 backup destination is not valid'
const INVALID = '1210 HY000 Invalid argument'
const TOO_LONG = '4019 HY000 Size overflow'
const NO_CHECKSUM = '9113 HY000 checksum type is not supported'

const ANSWERS: readonly (readonly [uri: string, answer: string])[] = [
  ['file:///data/x', 'OK'],
  ['file://rel', 'OK'],
  ['file:///x?unknown=1', 'OK'],
  ['file:///x?checksum_type=md5', 'OK'],
  [`oss://b/x?${KEYS}`, 'OK'],
  [`cos://b/x?${KEYS}&appid=1`, 'OK'],
  [`s3://b/x?${KEYS}&s3_region=r&checksum_type=crc32`, 'OK'],
  [`azblob://b/x?${KEYS}`, 'OK'],
  ['oss://b/x?host=h&role_arn=acs:r&external_id=e', 'OK'],
  ['oss://b/x?host=&access_id=i&access_key=k', 'OK'],
  [`oss://b/x?${KEYS}&enable_worm=true`, 'OK'],
  [`oss://b/x?${KEYS}&max_iops=1&max_bandwidth=100M`, 'OK'],
  ['', INVALID_URI],
  ['FILE:///x', INVALID_URI],
  ['nfs:///x', INVALID_URI],
  ['http://h/x', INVALID_URI],
  ['file://', INVALID_URI],
  ['file:///x?host=h', INVALID_URI],
  ['file:///x?delete_mode=delete', INVALID_URI],
  ['oss://b/x', INVALID_URI],
  ['oss://b/x?access_id=i&access_key=k', INVALID_URI],
  ['oss://b/x?host=h&access_id=i', INVALID_URI],
  ['oss://b/x?host=h&access_id=&access_key=k', INVALID_URI],
  [`oss://b/x?${KEYS}&role_arn=acs:r`, INVALID_URI],
  [`azblob://b/x?host=h&role_arn=r`, INVALID_URI],
  [`cos://b/x?${KEYS}`, INVALID_URI],
  [`oss://b/x?${KEYS}&appid=1`, INVALID],
  [`oss://b/x?${KEYS}&s3_region=r`, INVALID],
  [`oss://b/x?${KEYS}&delete_mode=keep`, INVALID],
  [`oss://b/x?${KEYS}&checksum_type=sha1`, INVALID],
  [`oss://b/x?${KEYS}&checksum_type=crc32`, NO_CHECKSUM],
  [`s3://b/x?${KEYS}&addressing_model=other`, INVALID],
  [`oss://b/x?${KEYS}&max_iops=many`, INVALID],
  [`oss://b/x?${KEYS}&max_bandwidth=100`, INVALID],
  [
    `oss://b/x?${KEYS}&enable_worm=1`,
    '1210 HY000 Incorrect arguments to set eanble_worm. eanble_worm must be true or false',
  ],
  [
    `s3://b/x?${KEYS}&enable_worm=true`,
    '9026 HY000 Only OSS and checksum_type=md5 support setting enable_worm, other devices or checksum types are not supported',
  ],
  [`oss://b/x?host=${'h'.repeat(251)}&access_id=i&access_key=k`, INVALID],
  [`file:///${'x'.repeat(1024)}`, TOO_LONG],
  [`oss://b/x?${'&unknown=1'.repeat(170)}`, TOO_LONG],
]

describe('parseDestinationUri', () => {
  it.each(ANSWERS)('%s', (uri, answer) => {
    expect(answerOf(() => parseDestinationUri(uri))).toBe(answer)
  })

  it('keeps apart what OceanBase keeps apart', () => {
    const uri = parseDestinationUri('cos://b/x//?access_key=k&appid=7&unknown=u&host=h&access_id=i&max_bandwidth=1G')

    expect(uri).toEqual({
      scheme: 'cos',
      path: 'cos://b/x',
      endpoint: 'host=h',
      authorization: 'access_id=i&access_key=k',
      extension: 'appid=7',
      maxIops: 0n,
      maxBandwidth: 1_073_741_824n,
    })
    expect(shownPath(uri)).toBe('cos://b/x?host=h')
    expect(normalised(withChecksum(uri))).toBe('cos://b/x?host=h&access_id=i&access_key=k&appid=7&checksum_type=md5')
  })

  it('reads what it writes', () => {
    const word = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
    fc.assert(
      fc.property(word, word, word, word, (bucket, host, id, key) => {
        const text = normalised(parseDestinationUri(`oss://${bucket}/x?access_key=${key}&host=${host}&access_id=${id}`))
        expect(normalised(parseDestinationUri(text))).toBe(text)
      }),
    )
  })

  it.each([
    ['1B', 1n],
    ['2k', 2048n],
    ['100M', 104_857_600n],
    ['1GB', 1_073_741_824n],
    ['nonsense', 0n],
  ])('%s are bytes', (text, bytes) => {
    expect(capacityBytes(text)).toBe(bytes)
  })
})
