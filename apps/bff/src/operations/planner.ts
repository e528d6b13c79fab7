import type { Blocker, Effect, OperationRequest } from '@tidemark/contract'
import type { Command, MakeSecret } from '@tidemark/oceanbase'
import type { ConnectedCluster, NamedTenant } from '../collect/connected-cluster.ts'
import type { Snapshot } from '../collect/snapshot.ts'
import type { LiveSecrets } from '../live-secrets.ts'

/** Says of a snapshot that was made after a step was sent whether the step's work shows. */
export type Sighting = (now: Snapshot) => boolean

/** One statement of an operation, before it is sent. Only `command` and `before` may hold secrets. */
export interface PlannedStep {
  readonly command: Command
  /** Sent before it on a session of its own, which is gone afterwards. May hold secrets. */
  readonly before?: readonly Command[]
  /** Called once the secrets are needed no more: it was sent, or never will be. */
  readonly forget?: () => void
  /** Whom it concerns. */
  readonly tenants: readonly NamedTenant[]
  /** The command names nobody: it is for every tenant there is. */
  readonly wholeCluster: boolean
  readonly effects: readonly Effect[]
  /** What holds it up; asked when it is planned and again when it is run. */
  readonly blockers: (snapshot: Snapshot) => readonly Blocker[]
  /** `ob_query_timeout`. */
  readonly timeoutMs: number
  /** How to tell later that it was done, given the last snapshot before it was sent. */
  readonly watch: (before: Snapshot) => Sighting
  /** It is not sent before this shows. */
  readonly waitsFor: Sighting | null
}

export interface PlanFacts {
  readonly snapshot: Snapshot
  readonly operationId: string
  readonly makeSecret: MakeSecret
  /** A secret that is remembered, so as to be scrubbed from what the database says, until it is given back. */
  readonly lendSecret: LiveSecrets['lend']
  /** The destination as it is set now, its keys wrapped; null without one. */
  readonly destinationNow: ConnectedCluster['readDestinationSecret']
}

/** From what is asked and what is known to the statements. @throws AppError `validation` naming the fields */
export type Planner<Request> = (
  request: Request,
  facts: PlanFacts,
) => readonly PlannedStep[] | Promise<readonly PlannedStep[]>

/** What is asked, by its kind. */
type Requests = { readonly [Kind in OperationRequest['kind']]: Extract<OperationRequest, { kind: Kind }> }
export type RequestOf<Kind extends keyof Requests> = Requests[Kind]

/** One planner for each kind; the features bring them. */
export type Planners = { readonly [Kind in OperationRequest['kind']]: Planner<RequestOf<Kind>> }

/** `ob_query_timeout` of a command that only inserts or updates rows. */
export const COMMAND_TIMEOUT_MS = 60_000
/** Setting a destination touches the storage from the server. */
export const DESTINATION_TIMEOUT_MS = 120_000
