import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: string
  /** Why it is empty. */
  readonly why: string
  /** The one thing to do about it. */
  readonly children?: ReactNode
}

export function EmptyState({ title, why, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{why}</p>
      {children}
    </div>
  )
}
