import * as z from 'zod/mini'
import { ArchiveStatus } from './archive.ts'
import { BackupSet } from './backup-set.ts'
import { DeleteJob, DeletePolicy, ObsoleteBackups } from './delete-job.ts'
import { Destination } from './destination.ts'
import { BackupJob } from './job.ts'
import { Blocker } from './note.ts'
import { OperationKind } from './operation-kind.ts'
import { Count, TenantId, UtcInstant } from './primitives.ts'
import { Protection } from './protection.ts'
import { Restorable, RestorableSpan } from './recovery.ts'

export const Tenant = z.object({
  tenantId: TenantId,
  tenantName: z.string(),
  compatibilityMode: z.nullable(z.enum(['mysql', 'oracle'])),
  /** OceanBase's own word: NORMAL, CREATING, DROPPING … */
  rawStatus: z.nullable(z.string()),
  rawRole: z.nullable(z.string()),
  inRecycleBin: z.boolean(),
  locked: z.boolean(),
  createdAt: z.nullable(UtcInstant),
  /** false: the name has characters the console will not put into a statement; it is shown, not operated. */
  operable: z.boolean(),
})
export type Tenant = z.infer<typeof Tenant>

/** One act as it stands for a tenant now: allowed when nothing blocks it. */
export const TenantAction = z.object({
  kind: OperationKind,
  destinationKind: z.nullable(z.enum(['data', 'archive'])),
  blockers: z.array(Blocker),
})
export type TenantAction = z.infer<typeof TenantAction>

export const TenantListItem = z.object({
  tenant: Tenant,
  protection: Protection,
  archive: ArchiveStatus,
  dataDestination: z.nullable(Destination),
  archiveDestination: z.nullable(Destination),
  restorable: RestorableSpan,
  lastGoodSet: z.nullable(BackupSet),
  runningJobs: Count,
})
export type TenantListItem = z.infer<typeof TenantListItem>

export const TenantList = z.object({ tenants: z.array(TenantListItem) })
export type TenantList = z.infer<typeof TenantList>

export const TenantPage = z.object({
  tenant: Tenant,
  protection: Protection,
  archive: ArchiveStatus,
  dataDestination: z.nullable(Destination),
  archiveDestination: z.nullable(Destination),
  restorable: Restorable,
  /** Newest first. */
  jobs: z.array(BackupJob),
  jobsTotal: Count,
  /** Newest first; at most 500. */
  backupSets: z.array(BackupSet),
  backupSetsTotal: Count,
  deletePolicy: z.nullable(DeletePolicy),
  /** What the policy would delete now; null without a policy. */
  obsolete: z.nullable(ObsoleteBackups),
  /** Newest first; of the runs that found nothing only the last. */
  deleteJobs: z.array(DeleteJob),
  deleteJobsTotal: Count,
  actions: z.array(TenantAction),
})
export type TenantPage = z.infer<typeof TenantPage>
