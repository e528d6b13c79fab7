import { useT } from '../lib/i18n/use-t.ts'
import { Icon } from './icon.tsx'

interface SortHeaderProps {
  readonly label: string
  /** How the table is sorted by this column now. */
  readonly sorted: 'ascending' | 'descending' | null
  readonly onSort: () => void
  readonly className?: string
}

const ICON = { ascending: 'sort-up', descending: 'sort-down' } as const

/** A column's head that sorts by it; the arrow shows on hover until it does. */
export function SortHeader({ label, sorted, onSort, className }: SortHeaderProps) {
  const t = useT()
  return (
    <th scope="col" className={className} aria-sort={sorted ?? undefined}>
      <button type="button" title={t('ui.sort-by', { column: label })} onClick={onSort}>
        {label}
        <Icon name={sorted === null ? 'sort' : ICON[sorted]} />
      </button>
    </th>
  )
}
