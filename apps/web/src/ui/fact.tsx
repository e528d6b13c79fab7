import type { ReactNode } from 'react'

interface FactProps {
  readonly label: ReactNode
  /** A long value without blanks may break anywhere. */
  readonly wrap?: boolean
  readonly children: ReactNode
}

/** What something is called and what it is, in a list of facts. */
export function Fact({ label, wrap = false, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={wrap ? 'wrap' : undefined}>{children}</dd>
    </div>
  )
}
