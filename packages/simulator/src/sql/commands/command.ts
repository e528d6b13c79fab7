/** A name of a TENANT clause: as typed, but the keyword ALL, unquoted, is the name `all`. */
export type TenantName = string

/** One `name = value … [TENANT [=] t]` of ALTER SYSTEM SET. */
export interface SetItem {
  /** In lower case: names of parameters ignore case. */
  readonly name: string
  /** NULL and TRUE as typed, everything else as its text. */
  readonly value: string
  /** '' counts as absent. */
  readonly tenant: TenantName | null
}

export interface BackupCommand {
  readonly kind: 'backup'
  readonly incremental: boolean
  readonly database: boolean
  readonly tenants: readonly TenantName[]
  readonly to: string | null
  readonly plusArchivelog: boolean
  readonly description: string
}

export interface ValidateCommand {
  readonly kind: 'validate'
  /** null: a form of 4.0 to 4.4, none of which does anything. */
  readonly request: {
    readonly type: 'DATABASE' | 'BACKUPSET' | 'ARCHIVELOG_PIECE'
    /** As written: `1,2`. */
    readonly ids: string | null
    readonly destination: { readonly name: 'data_backup_dest' | 'log_archive_dest'; readonly uri: string } | null
    readonly level: string | null
    readonly description: string
    readonly tenants: readonly TenantName[]
  } | null
}

/** What a client can ask of the backup family, as written: nothing is resolved or checked yet. */
export type Command =
  | { readonly kind: 'set'; readonly items: readonly SetItem[] }
  | { readonly kind: 'reset'; readonly names: readonly string[] }
  | { readonly kind: 'archivelog'; readonly on: boolean; readonly tenants: readonly TenantName[] }
  | BackupCommand
  | { readonly kind: 'cancel-backup'; readonly tenants: readonly TenantName[] }
  | { readonly kind: 'set-encryption'; readonly password: string }
  | { readonly kind: 'set-decryption'; readonly passwords: readonly string[] }
  | {
      readonly kind: 'add-delete-policy'
      readonly policy: string
      readonly recoveryWindow: string | null
      readonly redundancy: number | null
      readonly tenants: readonly TenantName[]
    }
  | { readonly kind: 'drop-delete-policy'; readonly policy: string; readonly tenants: readonly TenantName[] }
  | {
      readonly kind: 'delete'
      readonly what: 'set' | 'piece' | 'obsolete'
      /** Of sets and pieces; empty for what is obsolete. */
      readonly ids: readonly bigint[]
      readonly tenants: readonly TenantName[]
    }
  | { readonly kind: 'cancel-delete'; readonly tenants: readonly TenantName[] }
  | ValidateCommand
  | {
      readonly kind: 'external-storage'
      readonly path: string
      readonly accessInfo: string | null
      readonly attribute: string | null
    }
  | { readonly kind: 'restore'; readonly name: string | null; readonly preview: boolean; readonly until: boolean }
  | { readonly kind: 'cancel-restore'; readonly name: string }
  | { readonly kind: 'activate-standby'; readonly tenant: TenantName | null }
  /** Parses, and 4.x has no use for it: BACKUP BACKUPSET, SUSPEND BACKUP, RECOVER TABLE … */
  | { readonly kind: 'unused'; readonly prefix: string | null }
