import type { LocalizedText } from '@tidemark/contract'
import { useLanguage } from '../lib/i18n/language-context.ts'
import type { ProblemError } from '../lib/problem-error.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

interface ProblemNoticeProps {
  readonly error: ProblemError
  /** Offered where trying again can help. */
  readonly onRetry?: () => void
}

/** What failed, what was said, what to do. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const { t, language } = useLanguage()
  const said = error.problem?.obError
  const text = (localized: LocalizedText | null | undefined) => localized?.[language]
  return (
    <div className="banner" data-tone="bad" role="alert">
      <Icon name="alert" />
      <div>
        <p>
          <strong>{t(`problem.${error.kind}`)}.</strong> {text(said?.meaning) ?? error.problem?.detail}
        </p>
        {said !== undefined && <p className="mono wrap">{`${said.errno} ${said.said}`}</p>}
        <p className="caption">
          {text(said?.nextStep) ?? t(`problem.${error.kind}.do`)}
          {error.problem?.requestId !== undefined && ` ${t('problem.request', { id: error.problem.requestId })}`}
        </p>
      </div>
      {onRetry !== undefined && error.retryable && (
        <Button small icon="retry" onClick={onRetry}>
          {t('ui.retry')}
        </Button>
      )}
    </div>
  )
}
