import type { ObjectRules } from './object-storage.ts'

/** Alibaba Cloud OSS: WORM buckets, roles that begin with `acs:`. */
export const OSS: ObjectRules = { scheme: 'oss', own: 'enableWorm', rolePrefix: 'acs' }
