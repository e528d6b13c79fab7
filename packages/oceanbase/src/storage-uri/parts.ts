import type { Secret } from '../secret.ts'

/** OceanBase 4.4 and later: from where it may be written, one of the three; names joined by `,` and `;`. */
interface LocalityParts {
  readonly zone?: string | null
  readonly idc?: string | null
  readonly region?: string | null
}

/** A directory every server can reach: an NFS mount, or a local path of a standalone server. */
export interface FileParts extends LocalityParts {
  readonly scheme: 'file'
  /** Absolute, e.g. `/data/nfs/backup`; trailing slashes are dropped. */
  readonly path: string
}

export const OBJECT_SCHEMES = ['oss', 'cos', 's3', 'azblob'] as const
export type ObjectScheme = (typeof OBJECT_SCHEMES)[number]

/** A bucket (a container of Azure). Absent, null and '' all mean "not given". */
export interface ObjectParts extends LocalityParts {
  readonly scheme: ObjectScheme
  readonly bucket: string
  /** Inside the bucket, without slashes at its ends; may be ''. */
  readonly path: string
  /** The endpoint, without the bucket. */
  readonly host: string
  /** Keys, or a role instead of them. Of Azure: the account and its key. */
  readonly accessId?: Secret | null
  readonly accessKey?: Secret | null
  readonly roleArn?: Secret | null
  readonly externalId?: Secret | null
  /** COS only, and needed there. */
  readonly appid?: string | null
  /** S3 only, and needed there. */
  readonly s3Region?: string | null
  /** `delete` or `tagging`. */
  readonly deleteMode?: string | null
  /** `md5`, `no_checksum`, or on S3 `crc32`. */
  readonly checksumType?: string | null
  /** `virtual_hosted_style` or `path_style`. */
  readonly addressingModel?: string | null
  /** `true` or `false`; OSS only. */
  readonly enableWorm?: string | null
  /** A whole number of requests a second. */
  readonly maxIops?: string | null
  /** Bytes a second with a unit, e.g. `100M`. */
  readonly maxBandwidth?: string | null
}

export type StorageParts = FileParts | ObjectParts
