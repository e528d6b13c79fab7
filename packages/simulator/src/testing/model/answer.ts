import type { Act } from './act.ts'
import { setDestination, switchArchivelog } from './archives.ts'
import { backUpFromSys, backUpOwn, cancel } from './backups.ts'
import type { Model } from './model.ts'

/** Does what a statement does at once, and gives its answer. */
export function answer(model: Model, { who, deed }: Act): string {
  switch (deed.kind) {
    case 'backup':
      return who === 'sys' ? backUpFromSys(model, deed) : backUpOwn(model, who, deed)
    case 'cancel':
      return cancel(model, who, deed.tenants)
    case 'archivelog':
      return switchArchivelog(model, who, deed)
    default:
      return setDestination(model, who, deed)
  }
}
