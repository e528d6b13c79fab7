import { int64, tenantId, tenantView, text } from './view.ts'

export const ARCHIVE_DEST_NAMES = [
  'path',
  'binding',
  'dest_id',
  'piece_switch_interval',
  'state',
  'compression',
] as const

/** One row a property; `path` is the whole URI, secrets included. No row at all without a destination. */
export const ARCHIVE_DEST = tenantView('OB_ARCHIVE_DEST', {
  TENANT_ID: tenantId,
  DEST_NO: int64,
  NAME: text,
  VALUE: text,
})
