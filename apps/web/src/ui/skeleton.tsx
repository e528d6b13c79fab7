import { useT } from '../lib/i18n/use-t.ts'

interface SkeletonProps {
  readonly rows?: number
  /** What is loading, for those who do not see it. */
  readonly label?: string
}

/** The page's own outline; styles hold it back for 150 ms, so that a quick answer does not flicker. */
export function Skeleton({ rows = 6, label }: SkeletonProps) {
  const t = useT()
  return (
    <output className="skeleton skeleton--page">
      <span className="sr">{label ?? t('ui.loading')}</span>
      <span className="skel skel--title" />
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="skeleton-row">
          <span className="skel skel--w2" />
          <span className="skel skel--w4" />
          <span className="skel skel--w1" />
        </span>
      ))}
    </output>
  )
}
