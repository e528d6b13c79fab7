import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-name.ts'
import type { Tone } from './tone.ts'

interface CountFilter {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly tone?: Tone
  readonly icon?: IconName
  readonly pressed: boolean
}

interface CountsProps {
  readonly label: string
  readonly filters: readonly CountFilter[]
  readonly onPress: (key: string) => void
  readonly children?: ReactNode
}

/** Counts by state that act as the filter by it. */
export function Counts({ label, filters, onPress, children }: CountsProps) {
  return (
    <fieldset className="counts" aria-label={label}>
      {filters.map((filter) => (
        <button
          key={filter.key}
          type="button"
          className="count"
          data-tone={filter.tone}
          aria-pressed={filter.pressed}
          onClick={() => onPress(filter.key)}
        >
          {filter.icon !== undefined && <Icon name={filter.icon} />}
          {filter.label} <b>{filter.count}</b>
        </button>
      ))}
      {children}
    </fieldset>
  )
}
