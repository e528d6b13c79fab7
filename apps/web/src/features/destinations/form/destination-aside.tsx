import { StorageUri } from '../../../domain/storage-uri.tsx'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Consequences, PlanProblem, StatementList } from '../../../operations/plan-parts.tsx'
import { effectsOf } from '../../../operations/readiness.ts'
import { useNoteWords } from '../../../operations/use-note-words.ts'
import { Fact } from '../../../ui/fact.tsx'
import { isAtField } from './field-faults.ts'
import { sentUri } from './sent-uri.ts'
import type { DestinationFormState } from './use-destination-form.ts'

/** What will be sent and what it changes, beside what is typed. */
export function DestinationAside({ form }: { readonly form: DestinationFormState }) {
  const t = useT()
  const { planning, kind, tenants } = form
  const words = useNoteWords(tenants)
  return (
    <aside className="stack stack--6" aria-label={t('destinations.form.aside')}>
      <section className="stack stack--2">
        <h2>{t('destinations.form.uri')}</h2>
        <SentUris form={form} />
        {form.typed.storage.scheme !== 'file' && <p className="caption">{t('destinations.form.uri.secrets')}</p>}
      </section>
      <section className="stack stack--2 planned" data-outdated={planning.current ? undefined : ''}>
        <h2>{t('destinations.form.changes')}</h2>
        <PlanProblem error={planning.problem} isAtField={isAtField} onRetry={planning.replan} />
        {planning.operation === null ? (
          <p className="ink-3">{t('destinations.form.changes.later')}</p>
        ) : (
          <Consequences
            effects={effectsOf(planning.operation)}
            blockers={planning.operation.steps.flatMap((step) => step.blockers)}
            words={words}
            planned
          />
        )}
      </section>
      <section className="stack stack--2 planned" data-outdated={planning.current ? undefined : ''}>
        <h2>{t('ui.sql')}</h2>
        <StatementList operation={planning.operation} />
      </section>
      <section className="stack stack--2">
        <h2>{t('destinations.form.now')}</h2>
        <dl className="facts">
          {tenants.map((tenant) => {
            const set = tenant[kind]
            return (
              <Fact key={tenant.tenantId} label={tenant.tenantName}>
                {set === null ? t('destinations.not-set') : <StorageUri uri={set.uri} whole />}
              </Fact>
            )
          })}
        </dl>
      </section>
    </aside>
  )
}

function SentUris({ form: { targets, typed } }: { readonly form: DestinationFormState }) {
  return targets.map(({ tenantId, path }) => (
    <p key={tenantId} className="uri">
      {sentUri(typed.storage, path).map(({ text, secret }, at) => (
        <span key={at} className={secret && text !== '' ? 'secret-mask' : undefined}>
          {text}
        </span>
      ))}
    </p>
  ))
}
