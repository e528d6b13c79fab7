import * as z from 'zod/mini'
import { MissingCapability } from './capability.ts'
import { FreshnessCause, FreshnessState } from './freshness.ts'
import { ClusterId, TenantId, UtcInstant } from './primitives.ts'
import { SignInMethod } from './session.ts'

/** `sys` sees and does everything; a user tenant's login sees and does its own. */
export const ClusterLogin = z.discriminatedUnion('as', [
  z.object({ as: z.literal('sys') }),
  z.object({ as: z.literal('tenant'), tenantId: z.nullable(TenantId), tenantName: z.string() }),
])
export type ClusterLogin = z.infer<typeof ClusterLogin>

/** A view that OceanBase keeps from the console's login, or does not have: what is shown of it is old, or nothing. */
export const WithheldView = z.object({
  view: z.string(),
  obErrno: z.int(),
  /** OceanBase's own words, without secrets. */
  said: z.string(),
  /** Of the database's time; null before it told any. */
  sinceAt: z.nullable(UtcInstant),
})
export type WithheldView = z.infer<typeof WithheldView>

/** The server answers, but has not the views that backups are seen in: it is no cluster, or one from before 4.1. */
export const WithoutBackup = z.object({
  /** As `@@version_comment` says; null when it told nothing. */
  product: z.nullable(z.string()),
  /** Its tenants can be listed all the same. */
  hasTenants: z.boolean(),
})
export type WithoutBackup = z.infer<typeof WithoutBackup>

export const ClusterSummary = z.object({
  clusterId: ClusterId,
  displayName: z.string(),
  login: ClusterLogin,
  /** As `OB_VERSION()` says, e.g. `4.3.5.5`; null until the first poll. */
  version: z.nullable(z.string()),
  /** What acts and choices this version does not have; empty until the first poll. */
  missing: z.array(MissingCapability),
  /** The cluster is the embedded simulator. */
  demo: z.boolean(),
  freshness: z.nullable(z.object({ state: FreshnessState, cause: z.nullable(FreshnessCause) })),
  /** What the console's login may not read. Everything else goes on. */
  withheld: z.array(WithheldView),
  /** null: it can be backed up, as far as is known. */
  withoutBackup: z.nullable(WithoutBackup),
  /** For the menu's badge. */
  runningJobs: z.int(),
  failedLastDay: z.int(),
})
export type ClusterSummary = z.infer<typeof ClusterSummary>

export const ConsoleInfo = z.object({
  version: z.string(),
  clusters: z.array(ClusterSummary),
  /** Whether there is a session to end. */
  signIn: SignInMethod,
  /** Origins that may frame the console; the frame posts its height to each of them. */
  frameAncestors: z.array(z.string()),
})
export type ConsoleInfo = z.infer<typeof ConsoleInfo>
