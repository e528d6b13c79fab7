import type { IconName } from './icon-name.ts'

export interface MenuItem {
  readonly key: string
  readonly label: string
  readonly icon?: IconName
  readonly tone?: 'bad'
  /** One of several: whether it is the chosen one. */
  readonly checked?: boolean
  /** Why it cannot be chosen now. */
  readonly off?: string | null
  readonly onSelect: () => void
}
