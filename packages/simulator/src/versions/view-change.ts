import type { View, ViewColumn } from '../catalogue/view.ts'

/** How a view differs in a release from that of 4.3.5. */
export interface ViewChange {
  /** `OB_BACKUP_TASKS` for both twins, else the view's whole name. */
  readonly of: string
  /** The release has no such view. */
  readonly absent?: true
  readonly without?: readonly string[]
  /** Columns that stand in the place of the one of this name. */
  readonly instead?: Readonly<Record<string, ViewColumn>>
  /** Columns right after the one of this name. */
  readonly after?: Readonly<Record<string, readonly ViewColumn[]>>
}

/** The views of a release. */
export function changedViews(views: readonly View[], changes: readonly ViewChange[]): readonly View[] {
  return views.flatMap((view) => {
    const mine = changes.filter(({ of }) => of === view.name || of === view.name.replace(/^(?:CDB|DBA)_/, ''))
    if (mine.some(({ absent }) => absent)) return []
    return mine.length === 0 ? view : { ...view, columns: mine.reduce(changedColumns, view.columns) }
  })
}

function changedColumns(columns: readonly ViewColumn[], change: ViewChange): readonly ViewColumn[] {
  const { without = [], instead = {}, after = {} } = change
  return columns
    .filter(([name]) => !without.includes(name))
    .flatMap((column) => [instead[column[0]] ?? column, ...(after[column[0]] ?? [])])
}
