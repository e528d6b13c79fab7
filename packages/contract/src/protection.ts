import * as z from 'zod/mini'

export const ProtectionState = z.enum(['not-protected', 'at-risk', 'protected'])
export type ProtectionState = z.infer<typeof ProtectionState>

/**
 * Why. not-protected: no-good-set · archive-interrupted · archive-never-started (and the newest usable set carries no log).
 * at-risk: archive-stopped · archive-suspended · archive-lagging · last-job-failed.
 */
export const ProtectionReason = z.enum([
  'no-good-set',
  'archive-interrupted',
  'archive-never-started',
  'archive-stopped',
  'archive-suspended',
  'archive-lagging',
  'last-job-failed',
])
export type ProtectionReason = z.infer<typeof ProtectionReason>

export const Protection = z.object({ state: ProtectionState, reasons: z.array(ProtectionReason) })
export type Protection = z.infer<typeof Protection>
