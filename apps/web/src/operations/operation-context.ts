import { createContext, useContext } from 'react'
import type { OperationDraft } from './operation-draft.ts'

export interface OperationActions {
  /** Opens the dialog with an act; `open({ kind: 'start-backup', tenantIds: [1002] })`. */
  readonly open: (draft: OperationDraft) => void
}

export const OperationContext = createContext<OperationActions | null>(null)

/** The one way to act on a cluster. */
export function useOperation(): OperationActions {
  const actions = useContext(OperationContext)
  if (actions === null) throw new Error('useOperation outside of OperationProvider')
  return actions
}
