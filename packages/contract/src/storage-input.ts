import * as z from 'zod/mini'

/** From where OceanBase may write (4.4 and later): names joined by `,`, and by `;` where the next are a fallback. */
const LocalityInput = z.strictObject({ by: z.enum(['zone', 'idc', 'region']), names: z.string() })

/** Left out it means null. */
const orNull = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema))

export const StorageKeysInput = z.strictObject({ accessId: z.string(), accessKey: z.string() })
export type StorageKeysInput = z.infer<typeof StorageKeysInput>
/** A role of the cloud that OceanBase takes instead of keys. */
const StorageRoleInput = z.strictObject({ roleArn: z.string(), externalId: z.nullable(z.string()) })

const bucketStorage = {
  bucket: z.string(),
  /** The endpoint, without the bucket. */
  host: z.string(),
  /** Write-only. null: what is set now, which the BFF reads for itself and nobody else sees. */
  credentials: z.nullable(z.union([StorageKeysInput, StorageRoleInput])),
  deleteMode: z.nullable(z.enum(['delete', 'tagging'])),
  checksumType: z.nullable(z.enum(['md5', 'no_checksum', 'crc32'])),
  addressingModel: orNull(z.enum(['virtual_hosted_style', 'path_style'])),
  maxIops: z.nullable(z.int()),
  maxBandwidth: z.nullable(z.string()),
  locality: orNull(LocalityInput),
}

/** Storage of a destination, without the directories in it. */
export const StorageInput = z.discriminatedUnion('scheme', [
  z.strictObject({ scheme: z.literal('file'), locality: orNull(LocalityInput) }),
  z.strictObject({ scheme: z.literal('oss'), ...bucketStorage, enableWorm: z.nullable(z.boolean()) }),
  z.strictObject({ scheme: z.literal('cos'), ...bucketStorage, appId: z.string() }),
  /** AWS and what speaks its protocol: OBS, GCS, MinIO … */
  z.strictObject({ scheme: z.literal('s3'), ...bucketStorage, s3Region: z.string() }),
  /** `bucket` is the container, `accessId` the account. */
  z.strictObject({ scheme: z.literal('azblob'), ...bucketStorage }),
])
export type StorageInput = z.infer<typeof StorageInput>
export type BucketStorageInput = Exclude<StorageInput, { scheme: 'file' }>
