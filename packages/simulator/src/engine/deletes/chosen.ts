import type { ArchivePieceRow, BackupSetRow } from '../tables.ts'

/** What a job is going to delete. */
export interface Chosen {
  readonly sets: readonly BackupSetRow[]
  readonly pieces: readonly ArchivePieceRow[]
}

/** Why it deletes nothing at all: the internal code, positive, and the words of its COMMENT. */
export interface Refused {
  readonly code: number
  readonly reason: string
}

export function isRefused(choice: Chosen | Refused): choice is Refused {
  return 'code' in choice
}

/** OceanBase's form of a reason: `id=3(dependent by backup set id=4)`. */
export function refused(code: number, id: bigint | null, reason: string, related: bigint | null = null): Refused {
  if (id === null) return { code, reason }
  return { code, reason: `id=${id}(${reason}${related === null ? '' : ` id=${related}`})` }
}
