/* oxlint-disable jsx-a11y/prefer-tag-over-role -- inside an SVG there are neither buttons nor images */
import type { KeyboardEvent, ReactNode } from 'react'

interface MarkProps {
  readonly markKey: string
  readonly label: string
  /** The one mark that Tab reaches. */
  readonly tabKey: string | null
  readonly pressed?: boolean
  readonly onPress: () => void
  /** Enter, where it does something else than a press. */
  readonly onEnter?: () => void
  readonly onDoubleClick?: () => void
  readonly children: ReactNode
}

/** A group of shapes that acts as a button. */
export function Mark({ markKey, label, tabKey, pressed, onPress, onEnter, onDoubleClick, children }: MarkProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.key === 'Enter' ? (onEnter ?? onPress) : event.key === ' ' ? onPress : undefined
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons inside an SVG
    <g
      role="button"
      className="tl-mark"
      data-mark={markKey}
      tabIndex={markKey === tabKey ? 0 : -1}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onPress}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
    >
      {children}
    </g>
  )
}

interface PictureProps {
  readonly label: string
  readonly children: ReactNode
}

/** A group of shapes that says one thing; on hover too. */
export function Picture({ label, children }: PictureProps) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of shapes is one picture
    <g role="img" aria-label={label}>
      <title>{label}</title>
      {children}
    </g>
  )
}
