export const SCHEMES = ['file', 'oss', 'cos', 's3', 'azblob'] as const

/** What a destination's URI begins with: the kind of its storage. */
export type Scheme = (typeof SCHEMES)[number]
