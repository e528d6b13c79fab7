import * as z from 'zod/mini'
import { TenantId } from './primitives.ts'

export const DestinationKind = z.enum(['data', 'archive'])
export type DestinationKind = z.infer<typeof DestinationKind>

/** What is known of a secret that is set: never its value. */
export const SecretMark = z.object({ name: z.string(), fingerprint: z.string() })
export type SecretMark = z.infer<typeof SecretMark>

/** Where a tenant's data backups or archived logs go, secrets masked. */
export const Destination = z.object({
  tenantId: TenantId,
  kind: DestinationKind,
  /** The masked URI: `oss://bucket/dir?host=h&access_id=••••&access_key=••••`. */
  uri: z.string(),
  scheme: z.string(),
  /** Everything between the scheme and `?`; for `file` with its leading slash. */
  path: z.string(),
  /** The parameters that are no secrets, in their order: host, appid, delete_mode, checksum_type … */
  parameters: z.array(z.object({ name: z.string(), value: z.string() })),
  secrets: z.array(SecretMark),
  /** Archive destinations only. */
  binding: z.nullable(z.enum(['optional', 'mandatory'])),
  pieceSwitchIntervalDays: z.nullable(z.number()),
  compression: z.nullable(z.string()),
  rawState: z.nullable(z.string()),
})
export type Destination = z.infer<typeof Destination>

export const TenantDestinations = z.object({
  tenantId: TenantId,
  tenantName: z.string(),
  data: z.nullable(Destination),
  archive: z.nullable(Destination),
})
export type TenantDestinations = z.infer<typeof TenantDestinations>

export const DestinationList = z.object({ tenants: z.array(TenantDestinations) })
export type DestinationList = z.infer<typeof DestinationList>
