import type { IconName } from './icon-name.ts'

interface IconProps {
  readonly name: IconName
  readonly size?: 14 | 16 | 20
}

/** A picture beside a word, never instead of one. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg className={size === 16 ? 'icon' : `icon icon--${size}`} aria-hidden="true" focusable="false">
      <use href={`#i-${name}`} />
    </svg>
  )
}
