import * as z from 'zod/mini'

export const OPERATION_KINDS = [
  'start-backup',
  'cancel-backup',
  'start-archiving',
  'stop-archiving',
  'restart-archiving',
  'set-destination',
  'clear-destination',
  'set-delete-policy',
  'drop-delete-policy',
  'delete-obsolete',
  'delete-sets',
  'delete-pieces',
  'cancel-delete',
  'rotate-keys',
] as const
export const OperationKind = z.enum(OPERATION_KINDS)
export type OperationKind = z.infer<typeof OperationKind>
