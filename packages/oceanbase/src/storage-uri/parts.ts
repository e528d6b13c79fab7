import type { Secret } from '../secret.ts'

/** A directory every server can reach: an NFS mount, or a local path of a standalone server. */
export interface FileParts {
  readonly scheme: 'file'
  /** Absolute, e.g. `/data/nfs/backup`; trailing slashes are dropped. */
  readonly path: string
}

/** What OSS and COS share. Absent, null and '' all mean "not given". */
export interface ObjectParts {
  readonly bucket: string
  /** Inside the bucket, without slashes at its ends; may be ''. */
  readonly path: string
  /** The endpoint, without the bucket. */
  readonly host: string
  /** Keys, or a role instead of them. */
  readonly accessId?: Secret | null
  readonly accessKey?: Secret | null
  readonly roleArn?: Secret | null
  readonly externalId?: Secret | null
  /** `delete` or `tagging`. */
  readonly deleteMode?: string | null
  /** `md5` or `no_checksum`. */
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

export interface OssParts extends ObjectParts {
  readonly scheme: 'oss'
}

export interface CosParts extends ObjectParts {
  readonly scheme: 'cos'
  readonly appid: string
}

export type StorageParts = FileParts | OssParts | CosParts
