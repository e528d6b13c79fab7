import { describe, expect, it } from 'vitest'
import type { Command } from '../sql/commands/command.ts'
import { createCluster, SYS, T2 } from './testing/cluster.ts'

const NAMES_OF_USER = '1235 0A000 user tenant cannot specify tenant names not supported'
const DENIED = '1227 42501 Access denied'
const PLAIN = '1235 0A000 Not supported feature or function'
const UNKNOWN = '5160 HY000 invalid tenant name specified in connection string'

type Policy = Partial<Extract<Command, { kind: 'add-delete-policy' }>>

function addPolicy(policy: Policy = {}): Command {
  return {
    kind: 'add-delete-policy',
    policy: 'default',
    recoveryWindow: '7d',
    redundancy: null,
    tenants: [],
    ...policy,
  }
}

function dropPolicy(policy: string, ...tenants: readonly string[]): Command {
  return { kind: 'drop-delete-policy', policy, tenants }
}

function remove(what: 'set' | 'piece' | 'obsolete', ...tenants: readonly string[]): Command {
  return { kind: 'delete', what, ids: what === 'obsolete' ? [] : [1n], tenants }
}

const ANSWERS: readonly (readonly [what: string, tenantId: number, command: Command, answer: string])[] = [
  ['a policy of one’s own', T2, addPolicy(), 'OK'],
  ['a policy of a tenant', SYS, addPolicy({ tenants: ['t2'] }), 'OK'],
  [
    'another name',
    T2,
    addPolicy({ policy: 'DEFAULT' }),
    "1235 0A000 The policy name is not 'default', it is not supported",
  ],
  ['no name', T2, addPolicy({ policy: '' }), '1235 0A000 delete policy name is not specified, which is not supported'],
  ['a user tenant names tenants', T2, addPolicy({ tenants: ['t2'] }), NAMES_OF_USER],
  [
    'sys names nobody',
    SYS,
    addPolicy(),
    '1235 0A000 Too little tenant names specified, only one tenant name can be specified not supported',
  ],
  [
    'sys names two',
    SYS,
    addPolicy({ tenants: ['t2', 'ora'] }),
    '1235 0A000 Too many tenant names specified, only one tenant name can be specified not supported',
  ],
  ['an unknown tenant', SYS, addPolicy({ tenants: ['nobody'] }), UNKNOWN],
  [
    'neither window nor redundancy',
    T2,
    addPolicy({ recoveryWindow: null }),
    '1235 0A000 Neither recovery_window nor redundancy is set not supported',
  ],
  [
    'no time',
    T2,
    addPolicy({ recoveryWindow: 'long' }),
    '1235 0A000 recovery window is not be time string not supported',
  ],
  [
    'two copies',
    T2,
    addPolicy({ recoveryWindow: '', redundancy: 2 }),
    '1235 0A000 Redundancy not equal to 1 is not supported',
  ],
  ['two copies beside a window', T2, addPolicy({ redundancy: 2 }), 'OK'],
  ['dropping what is not there', T2, dropPolicy('default'), 'OK'],
  ['deleting from a user tenant', T2, remove('set'), '1235 0A000 function is not supported'],
  ['deleting from sys', SYS, remove('piece', 't2'), '1235 0A000 need to specify a tenant name not supported'],
  ['deleting what is obsolete', SYS, remove('obsolete'), '1235 0A000 function is not supported'],
  ['cancelling a delete', SYS, { kind: 'cancel-delete', tenants: [] }, 'OK'],
  ['cancelling a delete by name', T2, { kind: 'cancel-delete', tenants: ['t2'] }, NAMES_OF_USER],
  ['VALIDATE', SYS, { kind: 'validate', request: null }, PLAIN],
  ['what has no use in 4.x', SYS, { kind: 'unused', prefix: null }, PLAIN],
  ['RESET of a destination', SYS, { kind: 'reset', names: ['data_backup_dest'] }, '5099 42000 System config unknown'],
  ['SET DECRYPTION in sys', SYS, { kind: 'set-decryption', passwords: ['p'] }, 'OK'],
  [
    'SET DECRYPTION elsewhere',
    T2,
    { kind: 'set-decryption', passwords: ['p'] },
    '1235 0A000 non-sys tenant set decryption is not supported',
  ],
  ['RESTORE from a user tenant', T2, { kind: 'restore', name: 'r', preview: false, until: true }, DENIED],
  [
    'PREVIEW without UNTIL',
    SYS,
    { kind: 'restore', name: null, preview: true, until: false },
    '4179 HY000 Operation not allowed now',
  ],
  ['CANCEL RESTORE of nothing', SYS, { kind: 'cancel-restore', name: 'r' }, '4018 HY000 Entry not exist'],
  ['activating nobody', SYS, { kind: 'activate-standby', tenant: 'nobody' }, "5157 HY000 Unknown tenant 'nobody'"],
  [
    'activating another',
    T2,
    { kind: 'activate-standby', tenant: 'ora' },
    '1227 42501 Access denied; you need (at least one of) the sys tenant privilege(s) for this operation',
  ],
  [
    'new keys for files',
    T2,
    { kind: 'external-storage', path: 'file:///x', accessInfo: 'access_id=a&access_key=b', attribute: null },
    '1235 0A000 reset ak/sk of nfs path not supported',
  ],
  [
    'new keys without a key',
    T2,
    { kind: 'external-storage', path: 'oss://b/x', accessInfo: 'access_id=a&access_key=', attribute: null },
    '1210 HY000 Incorrect arguments to reset ak/sk, access_id or access_key is null',
  ],
]

describe('the rest of the family', () => {
  it.each(ANSWERS)('%s', (_, tenantId, command, answer) => {
    expect(createCluster().answer(tenantId, command)).toBe(answer)
  })

  it('keeps one policy a tenant until it is dropped', () => {
    const cluster = createCluster()
    cluster.as(T2, addPolicy())
    expect(cluster.answer(T2, addPolicy({ recoveryWindow: '8d' }))).toMatch(/^1062 23000 /)
    expect(cluster.rows('delete_policy')).toMatchObject([{ tenant_id: T2, recovery_window: '7d' }])

    cluster.as(SYS, dropPolicy('default', 't2'))
    expect(cluster.rows('delete_policy')).toEqual([])
  })
})
