/** Who asks. */
export interface ExecuteContext {
  readonly tenantId: number
  /** The session's own variables: SET ENCRYPTION writes here, BACKUP reads. */
  readonly sessionVariables?: Map<string, string>
  /**
   * Asked once the statement's names are resolved, before anything is done.
   * @throws SqlError 1227 for a session without the right
   */
  readonly authorize?: () => void
}

/** What is left of a statement whose names are resolved: what it does. */
export type Resolved = () => void
