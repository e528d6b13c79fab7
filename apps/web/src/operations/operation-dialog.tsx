import { useEffect, useEffectEvent, useState } from 'react'
import { useT } from '../lib/i18n/use-t.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ActFoot, DiscardFoot } from './act-foot.tsx'
import { type ActForm, draftOf } from './act-form.ts'
import { BackupParts } from './backup-parts.tsx'
import { ConfirmPart } from './confirm-part.tsx'
import { IdsPart, WindowPart } from './delete-parts.tsx'
import { DialogPart } from './dialog-part.tsx'
import { KeyParts } from './key-parts.tsx'
import type { ActDraft, OperationDraft, PlannedDraft } from './operation-draft.ts'
import { Consequences, PlanProblem, StatementList } from './plan-parts.tsx'
import { ResultFoot } from './result-foot.tsx'
import { ResultParts } from './result-parts.tsx'
import { isSecretField } from './secret-faults.ts'
import { TenantsPart } from './tenants-part.tsx'
import './operations.css'
import { type Act, useAct } from './use-act.ts'
import { useRun } from './use-run.ts'

export interface DialogActions {
  /** Opens another act on top; `kept` comes back when that one is closed. */
  readonly detour: (draft: OperationDraft, kept: OperationDraft) => void
  readonly close: () => void
}

interface OperationDialogProps {
  readonly draft: OperationDraft
  readonly actions: DialogActions
}

/** The one dialog of every act: form, SQL and what happens, then what became of it. */
export function OperationDialog({ draft, actions }: OperationDialogProps) {
  return draft.kind === 'planned' ? (
    <PlannedDialog draft={draft} actions={actions} />
  ) : (
    <ActDialog draft={draft} actions={actions} />
  )
}

function ActDialog({ draft, actions }: { readonly draft: ActDraft; readonly actions: DialogActions }) {
  const t = useT()
  const act = useAct(draft)
  const run = useRun()
  const [leaving, setLeaving] = useState(false)
  const isForm = run.operation === null
  const close = () => (isForm && act.touched ? setLeaving(true) : actions.close())
  const start = () => {
    if (act.planning.operation === null) return
    run.start(act.planning.operation)
    act.forgetSecrets()
  }
  const back = () => {
    run.reset()
    act.planning.replan()
  }
  const foot = !isForm ? (
    <ResultFoot run={run} onBack={back} onClose={actions.close} />
  ) : leaving ? (
    <DiscardFoot onKeep={() => setLeaving(false)} onDiscard={actions.close} />
  ) : (
    <ActFoot act={act} onClose={close} onRun={start} />
  )
  return (
    <Dialog title={t(titleKey(act.form))} open onClose={close} foot={foot}>
      {isForm ? <ActParts act={act} actions={actions} /> : <ResultParts run={run} />}
    </Dialog>
  )
}

function ActParts({ act, actions }: { readonly act: Act; readonly actions: DialogActions }) {
  const t = useT()
  const { planning, effects, blockers, words } = act
  return (
    <div className="dialog-parts" data-outdated={planning.current ? undefined : ''}>
      <output className="sr">
        {planning.current
          ? t('operations.planned', { count: effects.length + blockers.length })
          : t('operations.planning')}
      </output>
      {act.form.kind === 'start-backup' && <BackupParts act={act} />}
      {act.form.kind === 'rotate-keys' && <KeyParts act={act} />}
      {act.form.kind === 'set-delete-policy' && <WindowPart act={act} />}
      {!isFromSys(act) && <TenantsPart act={act} onDetour={(draft) => actions.detour(draft, draftOf(act.form))} />}
      {(act.form.kind === 'delete-sets' || act.form.kind === 'delete-pieces') && <IdsPart act={act} />}
      <PlanProblem error={planning.problem} isAtField={isAtField} onRetry={planning.replan} />
      <DialogPart label={t('ui.sql')} flush={planning.operation === null}>
        <StatementList operation={planning.operation} />
      </DialogPart>
      <DialogPart label={t('operations.effects')} flush>
        <Consequences effects={effects} blockers={blockers} words={words} planned={planning.operation !== null} />
      </DialogPart>
      <ConfirmPart act={act} />
    </div>
  )
}

function PlannedDialog({ draft, actions }: { readonly draft: PlannedDraft; readonly actions: DialogActions }) {
  const t = useT()
  const run = useRun()
  const { operation, onOutcome } = draft
  const start = useEffectEvent(() => run.start(operation))
  const tell = useEffectEvent(() => {
    if (run.operation !== null) onOutcome?.(run.operation)
  })
  // Asked twice, as React does in development, the server still sends each step once.
  useEffect(() => start(), [])
  useEffect(() => tell(), [run.operation])
  return (
    <Dialog
      title={t('operations.title.set-destination')}
      open
      onClose={actions.close}
      foot={<ResultFoot run={run} onBack={actions.close} onClose={actions.close} />}
    >
      <ResultParts run={run} />
    </Dialog>
  )
}

/** Keys that only the tenant itself may change: there is nobody to choose. */
function isFromSys({ form, login }: Act): boolean {
  return form.kind === 'rotate-keys' && login.as === 'sys'
}

/** Faults that a field of the dialog says itself. */
function isAtField(pointer: string): boolean {
  return pointer === '/description' || isSecretField(pointer)
}

function titleKey({ kind, destination }: ActForm) {
  return kind === 'clear-destination'
    ? (`operations.title.clear-destination.${destination}` as const)
    : (`operations.title.${kind}` as const)
}
