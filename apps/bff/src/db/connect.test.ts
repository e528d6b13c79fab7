import { secretMaker } from '@tidemark/oceanbase'
import { expect, it } from 'vitest'
import { connectionOptions } from './connect.ts'

const target = { host: 'h', port: 2883, clusterName: 'obprod', user: 'root', tenant: 'sys', password: null, tls: null }

it('has these options and no others', () => {
  expect(connectionOptions(target)).toEqual({
    host: 'h',
    port: 2883,
    user: 'root@sys#obprod',
    charset: 'utf8mb4',
    multipleStatements: false,
    flags: ['-LOCAL_FILES'],
    stringifyObjects: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: true,
    disableEval: true,
    enableCleartextPlugin: false,
    connectTimeout: 5000,
  })
})

it('names no cluster to an observer, gives a password when there is one, and verifies unless told otherwise', () => {
  const password = secretMaker(new Uint8Array(32))('hunter2')
  const options = connectionOptions({ ...target, clusterName: null, password, tls: { ca: null, verify: true } })
  expect(options).toMatchObject({
    user: 'root@sys',
    password: 'hunter2',
    ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' },
  })
})
