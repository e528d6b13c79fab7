import type { ObjectScheme } from './parts.ts'

/** Rules in which the object storages differ. */
export interface ObjectRules {
  readonly scheme: ObjectScheme
  /** What this storage takes beside what every one takes. */
  readonly takes: readonly ('appid' | 's3Region' | 'enableWorm')[]
  /** What it cannot do without, beside host and keys. */
  readonly needs: readonly ('appid' | 's3Region')[]
  readonly checksums: readonly string[]
  /** How a role of its clouds begins; none: it takes keys only. */
  readonly rolePrefixes: readonly string[]
}

const CHECKSUMS = ['md5', 'no_checksum']

/**
 * OceanBase: `ob_storage_info.cpp`. S3 is also how OBS, GCS and MinIO are reached, hence two clouds of roles; its region
 * is wanted by the documentation.
 */
export const OBJECT_RULES: Readonly<Record<ObjectScheme, ObjectRules>> = {
  oss: { scheme: 'oss', takes: ['enableWorm'], needs: [], checksums: CHECKSUMS, rolePrefixes: ['acs'] },
  cos: { scheme: 'cos', takes: ['appid'], needs: ['appid'], checksums: CHECKSUMS, rolePrefixes: ['qcs'] },
  s3: {
    scheme: 's3',
    takes: ['s3Region'],
    needs: ['s3Region'],
    checksums: [...CHECKSUMS, 'crc32'],
    rolePrefixes: ['arn', 'iam'],
  },
  azblob: { scheme: 'azblob', takes: [], needs: [], checksums: CHECKSUMS, rolePrefixes: [] },
}
