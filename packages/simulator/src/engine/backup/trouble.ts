/** Who found the trouble: the root service by a check, or a log stream's server by its work. */
export type FailedBy = 'rootservice' | 'stream'

/** What a job fails of. */
export interface Trouble {
  /** Internal, positive. */
  readonly code: number
  readonly by: FailedBy
}
