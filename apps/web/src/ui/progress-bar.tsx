interface ProgressBarProps {
  readonly label: string
  /** 0 … 1 */
  readonly fraction: number
  /** `quiet`: frozen, hatched · `done`: nothing left to do · `bad`: it failed there. */
  readonly tone?: 'live' | 'quiet' | 'done' | 'bad'
}

/** Geometry as attributes: the CSP lets no style attribute through. */
export function ProgressBar({ label, fraction, tone = 'live' }: ProgressBarProps) {
  return (
    <svg className="bar" data-tone={tone} role="img" aria-label={label}>
      <title>{label}</title>
      <rect width={`${Math.min(1, Math.max(0, fraction)) * 100}%`} height="6" />
    </svg>
  )
}
