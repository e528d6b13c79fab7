import type { ProblemError } from '../lib/problem-error.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { Skeleton } from './skeleton.tsx'

interface FirstFaceProps {
  /** The page's name: it has one before it has content. */
  readonly title: string
  /** What is being waited for, in words. */
  readonly loading: string
  readonly rows?: number
  readonly error: ProblemError | null
  readonly onRetry: () => void
}

/** A page before its first answer: its outline while that is on the way, or why it did not come. */
export function FirstFace({ title, loading, rows, error, onRetry }: FirstFaceProps) {
  return (
    <>
      <h1 className="sr">{title}</h1>
      {error === null ? (
        <Skeleton label={loading} {...(rows === undefined ? {} : { rows })} />
      ) : (
        <ProblemNotice error={error} onRetry={onRetry} />
      )}
    </>
  )
}
