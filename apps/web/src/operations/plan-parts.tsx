import type { Blocker, Effect, Operation } from '@tidemark/contract'
import { blockerWords, type NoteWords } from '../domain/note-words.ts'
import { useT } from '../lib/i18n/use-t.ts'
import type { ProblemError } from '../lib/problem-error.ts'
import { Icon } from '../ui/icon.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { SqlText } from '../ui/sql-text.tsx'
import { effectLines } from './effect-lines.ts'

/** The exact statements, in the order they are sent. */
export function StatementList({ operation }: { readonly operation: Operation | null }) {
  const t = useT()
  if (operation === null) return <p className="ink-3">{t('operations.sql.later')}</p>
  return (
    <div className="stack stack--2">
      {operation.steps
        .flatMap((step) => [...step.before, step.sql])
        .map((sql) => (
          <SqlText key={sql} sql={sql} />
        ))}
    </div>
  )
}

interface ConsequencesProps {
  readonly effects: readonly Effect[]
  readonly blockers: readonly Blocker[]
  readonly words: NoteWords
  readonly planned: boolean
}

/** What the act causes, and what holds it up as a whole: that comes first. */
export function Consequences({ effects, blockers, words, planned }: ConsequencesProps) {
  const t = useT()
  if (!planned) return <p className="ink-3">{t('operations.effects.later')}</p>
  if (effects.length + blockers.length === 0) return <p className="ink-3">{t('operations.effects.none')}</p>
  return (
    <ul className="effects">
      {blockers.map((blocker) => (
        <li key={`${blocker.code} ${blocker.tenantId}`} data-tone="warn">
          <Icon name="lock" />
          <span>{blockerWords(words, blocker)}</span>
        </li>
      ))}
      {effectLines(effects, words).map(({ sentence, tone }) => (
        <li key={sentence} data-tone={tone === 'warn' ? 'warn' : undefined}>
          <Icon name={tone === 'warn' ? 'alert' : 'info'} />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}

interface PlanProblemProps {
  readonly error: ProblemError | null
  /** Whether a fault of the input is said at a field of its own; then it is not said here. */
  readonly isAtField: (pointer: string) => boolean
  readonly onRetry: () => void
}

/** Why it cannot be planned. */
export function PlanProblem({ error, isAtField, onRetry }: PlanProblemProps) {
  if (error === null) return null
  const errors = error.problem?.errors ?? []
  if (errors.length > 0 && errors.every(({ pointer }) => isAtField(pointer))) return null
  return <ProblemNotice error={error} onRetry={onRetry} />
}
