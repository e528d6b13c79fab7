import { int64, plainView, tenantId, text, viewTime } from './view.ts'

export const TENANT_TYPES = ['SYS', 'META', 'USER'] as const
export const TENANT_ROLES = ['PRIMARY', 'STANDBY', 'RESTORE', 'CLONE'] as const
export const LOG_MODES = ['ARCHIVELOG', 'NOARCHIVELOG'] as const

/** In sys every tenant, META ones too; in a user tenant its own row. */
export const TENANTS = plainView('DBA_OB_TENANTS', {
  TENANT_ID: tenantId,
  TENANT_NAME: text,
  TENANT_TYPE: text,
  CREATE_TIME: viewTime,
  PRIMARY_ZONE: text,
  LOCALITY: text,
  COMPATIBILITY_MODE: text,
  STATUS: text,
  IN_RECYCLEBIN: text,
  LOCKED: text,
  TENANT_ROLE: text,
  SWITCHOVER_STATUS: text,
  SYNC_SCN: int64,
  READABLE_SCN: int64,
  RECOVERY_UNTIL_SCN: int64,
  LOG_MODE: text,
  UNIT_NUM: int64,
  COMPATIBLE: text,
})
