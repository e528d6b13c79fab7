/** Who asks. */
export interface ExecuteContext {
  readonly tenantId: number
  /** The session's own variables: SET ENCRYPTION writes here, BACKUP reads. */
  readonly sessionVariables?: Map<string, string>
}
