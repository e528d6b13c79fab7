import type { VersionInfo } from '@tidemark/contract'

/** What was built: the bundler puts it into the bundle; from source nobody knows. */
export type Build = Omit<VersionInfo, 'node'>

declare const TIDEMARK_BUILD: Build | undefined

export const build: Build =
  typeof TIDEMARK_BUILD === 'undefined' ? { version: '0.0.0-source', commit: null } : TIDEMARK_BUILD
