import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-name.ts'
import type { Tone } from './tone.ts'

interface StateWordProps {
  readonly tone: Tone
  readonly icon: IconName
  /** A pill stops the eye: for trouble, and for titles. */
  readonly pill?: boolean
  readonly title?: string | undefined
  readonly children: ReactNode
}

/** State is always word, icon and colour. */
export function StateWord({ tone, icon, pill = false, title, children }: StateWordProps) {
  return (
    <span className={pill ? 'state state--pill' : 'state'} data-tone={tone} title={title}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  )
}
