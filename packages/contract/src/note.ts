import * as z from 'zod/mini'
import { NoteParams, TenantId } from './primitives.ts'

/** Why an act cannot be done now. The console words it; `params` fill the words. */
export const BLOCKER_CODES = [
  'tenant-not-normal', // status
  'tenant-in-recyclebin',
  'tenant-name-not-operable',
  'tenant-gone',
  'archive-not-doing', // state
  'archive-running', // state: the archive destination changes only when the round is STOP or absent
  'archive-already-on',
  'archive-already-off',
  'no-data-destination',
  'no-archive-destination',
  'job-running', // jobId
  'no-job-running',
  'job-rows-present', // jobId: OceanBase refuses a new data destination while any job row exists (9036)
  'no-tenant-ready',
  'needs-sys',
  'not-own-tenant',
  'operation-in-flight', // operationId
  'cluster-down',
  'policy-same', // window: the tenant has this policy
  'no-policy',
  'policy-without-window',
  'policy-keeps-files', // a policy forbids deleting by number at the present destination
  'set-not-deletable', // setId, reason: gone, running, elsewhere
  'set-needed', // setId, by: an incremental is built on it
  'set-newest', // setId, full: the newest full and what came after it stay
  'no-full-set', // without one nothing is deleted
  'piece-not-deletable', // pieceId, reason: gone, active, elsewhere
  'piece-needed', // pieceId, by: the oldest full set needs its log
  'piece-behind', // pieceId, before: an older one would stay
  'no-delete-running',
  'needs-version', // needs, runs: the server's version does not have it
  'version-unknown', // needs: the server does not say a version that could have it
  'needs-tenant-login', // sys may not do it: only a login of the tenant itself
  'needs-object-storage', // scheme: a path on the servers has no keys
  'uses-role', // the destination is reached by a role, which has no keys to change
  's3-lag-target', // lagMs: OceanBase refuses S3 for logs while archive_lag_target is below a minute (4179)
] as const
export const BlockerCode = z.enum(BLOCKER_CODES)
export type BlockerCode = z.infer<typeof BlockerCode>

/** What an act causes. */
export const EFFECT_CODES = [
  'starts-job', // tenant
  'starts-parent-and-children', // count
  'sets-go-to', // uri
  'skips-tenant', // reason: a BlockerCode; the whole cluster leaves such a tenant out silently
  'becomes-full', // no usable set on the present path
  'waits-for-checkpoint', // lagMs
  'one-refusal-stops-all',
  'interrupts-nothing',
  'cancels-job', // jobId
  'fails-parent', // jobId: a parent whose child is cancelled ends FAILED
  'nothing-to-cancel',
  'starts-round',
  'mode-without-round', // no archive destination: the mode changes, no round starts
  'stops-archiving',
  'fails-running-job', // jobId: a running backup dies when archiving stops under it
  'opens-hole',
  'strands-sets', // setIds, at: usable sets that need log beyond the checkpoint, and when it will have passed them
  'waits-for-stop', // the second step of a restart
  'starts-round-by-itself', // LOG_MODE is already ARCHIVELOG
  'next-incremental-becomes-full',
  'old-sets-stay', // count
  'writes-check-file',
  'interval-cut-to-days',
  'no-backup-without-destination',
  'policy-deletes-hourly', // window
  'policy-replaced', // from, to: dropped first; there is none until it is added
  'policy-removed', // nothing is deleted any more
  'obsolete-now', // count, bytes, setIds, at: sets that go within the hour
  'obsolete-log-now', // count, bytes: pieces of log that go with them
  'obsolete-nothing-now',
  'keeps-older-set', // setId: kept though older, and the log from its start on
  'elsewhere-stays', // count: sets at former destinations
  'running-delete-goes-on', // jobId
  'deletes-sets', // count, bytes, setIds
  'deletes-pieces', // count, bytes, pieceIds
  'cannot-be-undone',
  'cancels-delete', // jobId
  'half-deleted-stays', // what is DELETING cannot be restored and goes with the next delete
  'stored-keys-stay', // jobs go on with the keys stored for this path first; only a change of keys replaces them
  'keys-used-from-now', // uri
  'what-lies-there-stays',
  'checks-new-keys', // OceanBase reads and writes with them before it takes them
  'encrypts-sets',
  'password-is-needed', // nothing and nobody keeps it: without it the sets cannot be restored
  'password-in-log', // OceanBase writes it to its own log
] as const
export const EffectCode = z.enum(EFFECT_CODES)
export type EffectCode = z.infer<typeof EffectCode>

export const Blocker = z.object({ code: BlockerCode, tenantId: z.nullable(TenantId), params: NoteParams })
export type Blocker = z.infer<typeof Blocker>

export const Effect = z.object({
  code: EffectCode,
  tone: z.enum(['info', 'warn']),
  tenantId: z.nullable(TenantId),
  params: NoteParams,
})
export type Effect = z.infer<typeof Effect>
