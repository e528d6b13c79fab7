import { ClusterLink } from '../lib/cluster-link.tsx'
import { useT } from '../lib/i18n/use-t.ts'
import type { Page } from '../lib/place.ts'
import type { ProblemError } from '../lib/problem-error.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { Skeleton } from './skeleton.tsx'

interface FirstFaceProps {
  /** The page's name: it has one before it has content. */
  readonly title: string
  /** What is being waited for, in words. */
  readonly loading: string
  readonly rows?: number
  /** The list that a thing which is not there would be in. */
  readonly list?: Page
  readonly error: ProblemError | null
  readonly onRetry: () => void
}

/** A page before its first answer: its outline while that is on the way, or why it did not come. */
export function FirstFace({ title, loading, rows, list, error, onRetry }: FirstFaceProps) {
  if (error !== null && error.kind === 'not-found' && list !== undefined) return <NothingHere list={list} />
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

/** The address is well formed, but what it names is gone or never was. */
function NothingHere({ list }: { readonly list: Page }) {
  const t = useT()
  return (
    <div className="page-fault" role="alert">
      <h1>{t('problem.not-found')}</h1>
      <p>{t('problem.not-found.do')}</p>
      <ClusterLink to={{ page: list }} className="btn">
        {t('not-found.to', { page: t(`shell.${list}`) })}
      </ClusterLink>
    </div>
  )
}
