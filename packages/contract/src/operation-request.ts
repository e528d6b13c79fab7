import * as z from 'zod/mini'
import { DestinationKind } from './destination.ts'
import { Id64, TenantId } from './primitives.ts'
import { StorageInput, StorageKeysInput } from './storage-input.ts'

const tenantIds = z.array(TenantId).check(z.minLength(1), z.maxLength(1000))

/** Whom an act concerns. From sys: named tenants or the whole cluster; from a user tenant: its own. */
export const Scope = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('tenants'), tenantIds }),
  z.strictObject({ by: z.literal('cluster') }),
  z.strictObject({ by: z.literal('own') }),
])
export type Scope = z.infer<typeof Scope>

export const StartBackupRequest = z.strictObject({
  kind: z.literal('start-backup'),
  scope: Scope,
  backupType: z.enum(['full', 'incremental']),
  plusArchivelog: z.boolean(),
  /** At most 2,016 bytes: our token takes the rest of OceanBase's 2,048. `''` means null. */
  description: z.nullable(z.string()),
  /** Write-only, kept no longer than the plan: the sets can be restored with it only. null or left out: not encrypted. */
  encryptionPassword: z.optional(z.nullable(z.string())),
})
export type StartBackupRequest = z.infer<typeof StartBackupRequest>

export const CancelBackupRequest = z.strictObject({ kind: z.literal('cancel-backup'), scope: Scope })
export const StartArchivingRequest = z.strictObject({ kind: z.literal('start-archiving'), scope: Scope })
export const StopArchivingRequest = z.strictObject({ kind: z.literal('stop-archiving'), scope: Scope })
export const RestartArchivingRequest = z.strictObject({ kind: z.literal('restart-archiving'), scope: Scope })

/** Several tenants share the storage, each with a directory of its own: absolute for `file`, inside the bucket else. */
export const SetDestinationRequest = z.strictObject({
  kind: z.literal('set-destination'),
  destination: DestinationKind,
  storage: StorageInput,
  targets: z.array(z.strictObject({ tenantId: TenantId, path: z.string() })).check(z.minLength(1), z.maxLength(1000)),
  /** For `destination: 'archive'` only. */
  archive: z.nullable(
    z.strictObject({
      binding: z.enum(['optional', 'mandatory']),
      pieceSwitchIntervalDays: z.int().check(z.gte(1), z.lte(7)),
    }),
  ),
})
export type SetDestinationRequest = z.infer<typeof SetDestinationRequest>

export const ClearDestinationRequest = z.strictObject({
  kind: z.literal('clear-destination'),
  destination: DestinationKind,
  tenantIds,
})
export type ClearDestinationRequest = z.infer<typeof ClearDestinationRequest>

/** A count of days or hours, as OceanBase writes it. */
export const RecoveryWindow = z.string().check(z.regex(/^[1-9]\d{0,5}[hd]$/))

/** A tenant that has a policy gets another: it is dropped, then added. */
export const SetDeletePolicyRequest = z.strictObject({
  kind: z.literal('set-delete-policy'),
  tenantIds,
  recoveryWindow: RecoveryWindow,
})

export const DropDeletePolicyRequest = z.strictObject({ kind: z.literal('drop-delete-policy'), tenantIds })
/** What the tenants' policies call obsolete, now. */
export const DeleteObsoleteRequest = z.strictObject({ kind: z.literal('delete-obsolete'), tenantIds })

const ids = z.array(Id64).check(z.minLength(1), z.maxLength(500))
export const DeleteSetsRequest = z.strictObject({ kind: z.literal('delete-sets'), tenantId: TenantId, setIds: ids })
export const DeletePiecesRequest = z.strictObject({
  kind: z.literal('delete-pieces'),
  tenantId: TenantId,
  pieceIds: ids,
})
export const CancelDeleteRequest = z.strictObject({ kind: z.literal('cancel-delete'), scope: Scope })

/** New keys for where a tenant's backups or logs go; what lies there stays. From the tenant's own login only. */
export const RotateKeysRequest = z.strictObject({
  kind: z.literal('rotate-keys'),
  destinations: z.array(DestinationKind).check(z.minLength(1), z.maxLength(2)),
  tenantId: TenantId,
  credentials: StorageKeysInput,
})
export type RotateKeysRequest = z.infer<typeof RotateKeysRequest>

/** Everything that can be asked of a cluster. */
export const OperationRequest = z.discriminatedUnion('kind', [
  StartBackupRequest,
  CancelBackupRequest,
  StartArchivingRequest,
  StopArchivingRequest,
  RestartArchivingRequest,
  SetDestinationRequest,
  ClearDestinationRequest,
  SetDeletePolicyRequest,
  DropDeletePolicyRequest,
  DeleteObsoleteRequest,
  DeleteSetsRequest,
  DeletePiecesRequest,
  CancelDeleteRequest,
  RotateKeysRequest,
])
export type OperationRequest = z.infer<typeof OperationRequest>
