import * as z from 'zod/mini'

/** What depends on the version of the server. A cluster lists those it lacks. */
export const CAPABILITIES = [
  'plus-archivelog',
  'cancel-restore',
  'data-progress',
  'log-progress',
  'restore-progress',
  's3',
  'azblob',
  'assume-role',
  'source-locality',
  'change-keys',
  'delete-sets',
  'delete-pieces',
  'delete-obsolete',
  'validate',
] as const
export const Capability = z.enum(CAPABILITIES)
export type Capability = z.infer<typeof Capability>

/** `needs`: the lowest version above the running one that has it, e.g. `4.6.0.0`. */
export const MissingCapability = z.object({ capability: Capability, needs: z.string() })
export type MissingCapability = z.infer<typeof MissingCapability>
