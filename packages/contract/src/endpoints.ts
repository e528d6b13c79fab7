import * as z from 'zod/mini'
import { ArchiveLog } from './archive.ts'
import { ConsoleInfo } from './cluster.ts'
import { DeleteJobList, DeleteJobListQuery, DeleteJobPage } from './delete-job.ts'
import { DestinationList } from './destination.ts'
import { withFreshness } from './freshness.ts'
import { JobList, JobListQuery, JobPage } from './job.ts'
import { Operation } from './operation.ts'
import { OperationRequest } from './operation-request.ts'
import { Overview, OverviewQuery } from './overview.ts'
import { ClusterId, Id64, OperationId, queryInt } from './primitives.ts'
import type { ProblemName } from './problem.ts'
import { RestorePreview, RestorePreviewQuery } from './recovery.ts'
import { Session, SessionState, SignIn, VersionInfo } from './session.ts'
import { TenantList, TenantPage } from './tenant.ts'
import { Timeline, TimelineQuery } from './timeline.ts'

/** A route as data: what crosses HTTP, and how it can fail. Paths are under `/api`, in Express's `:name` form. */
export interface Endpoint {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly summary: string
  readonly params?: z.ZodMiniType
  readonly query?: z.ZodMiniType
  readonly body?: z.ZodMiniType
  readonly status: 200 | 201 | 202
  readonly reply: z.ZodMiniType
  readonly problems: readonly ProblemName[]
  /** Answered before anybody has signed in; everything else wants a session where there is an access key. */
  readonly open?: true
}

const cluster = z.strictObject({ clusterId: ClusterId })
const tenantParam = queryInt(1, 999_999_999)
const reading = [
  'validation',
  'signed-out',
  'not-found',
  'database-unreachable',
  'database-denied',
  'overloaded',
  'internal',
] as const
const acting = [
  ...reading,
  'forbidden',
  'too-large',
  'operation-expired',
  'job-running',
  'no-destination',
  'archive-off',
  'not-ready',
] as const

export const endpoints = {
  console: {
    method: 'GET',
    path: '/console',
    summary: 'This console and its clusters',
    status: 200,
    reply: ConsoleInfo,
    problems: ['signed-out', 'internal'],
  },
  version: {
    method: 'GET',
    path: '/version',
    summary: 'What runs here',
    status: 200,
    reply: VersionInfo,
    problems: ['signed-out', 'internal'],
  },
  session: {
    method: 'GET',
    path: '/session',
    summary: 'Whether one has to sign in, and has',
    status: 200,
    reply: SessionState,
    problems: ['internal'],
    open: true,
  },
  signIn: {
    method: 'POST',
    path: '/session',
    summary: 'Exchange the access key for a session; a session that came along ends',
    body: SignIn,
    status: 201,
    reply: Session,
    problems: ['validation', 'not-found', 'wrong-key', 'throttled', 'forbidden', 'too-large', 'internal'],
    open: true,
  },
  signOut: {
    method: 'POST',
    path: '/session/end',
    summary: 'End this session',
    body: z.strictObject({}),
    status: 200,
    reply: z.object({}),
    problems: ['validation', 'forbidden', 'too-large', 'internal'],
    open: true,
  },
  overview: {
    method: 'GET',
    path: '/clusters/:clusterId/overview',
    summary: 'Who is protected, worst first',
    params: cluster,
    query: OverviewQuery,
    status: 200,
    reply: withFreshness(Overview),
    problems: reading,
  },
  tenants: {
    method: 'GET',
    path: '/clusters/:clusterId/tenants',
    summary: 'All tenants',
    params: cluster,
    status: 200,
    reply: withFreshness(TenantList),
    problems: reading,
  },
  tenant: {
    method: 'GET',
    path: '/clusters/:clusterId/tenants/:tenantId',
    summary: 'One tenant',
    params: z.strictObject({ clusterId: ClusterId, tenantId: tenantParam }),
    status: 200,
    reply: withFreshness(TenantPage),
    problems: reading,
  },
  archiveLog: {
    method: 'GET',
    path: '/clusters/:clusterId/tenants/:tenantId/archive-log',
    summary: 'A tenant’s rounds and pieces of archived log',
    params: z.strictObject({ clusterId: ClusterId, tenantId: tenantParam }),
    status: 200,
    reply: withFreshness(ArchiveLog),
    problems: reading,
  },
  restorePreview: {
    method: 'GET',
    path: '/clusters/:clusterId/tenants/:tenantId/restore-preview',
    summary: 'What a restore to a moment would read, and the statement for it',
    params: z.strictObject({ clusterId: ClusterId, tenantId: tenantParam }),
    query: RestorePreviewQuery,
    status: 200,
    reply: withFreshness(RestorePreview),
    problems: reading,
  },
  destinations: {
    method: 'GET',
    path: '/clusters/:clusterId/destinations',
    summary: 'Every tenant’s destinations, secrets masked',
    params: cluster,
    status: 200,
    reply: withFreshness(DestinationList),
    problems: reading,
  },
  jobs: {
    method: 'GET',
    path: '/clusters/:clusterId/jobs',
    summary: 'Running and finished jobs',
    params: cluster,
    query: JobListQuery,
    status: 200,
    reply: withFreshness(JobList),
    problems: reading,
  },
  job: {
    method: 'GET',
    path: '/clusters/:clusterId/jobs/:tenantId/:jobId',
    summary: 'One job',
    params: z.strictObject({ clusterId: ClusterId, tenantId: tenantParam, jobId: Id64 }),
    status: 200,
    reply: withFreshness(JobPage),
    problems: reading,
  },
  deleteJobs: {
    method: 'GET',
    path: '/clusters/:clusterId/delete-jobs',
    summary: 'Running and finished delete jobs',
    params: cluster,
    query: DeleteJobListQuery,
    status: 200,
    reply: withFreshness(DeleteJobList),
    problems: reading,
  },
  deleteJob: {
    method: 'GET',
    path: '/clusters/:clusterId/delete-jobs/:tenantId/:jobId',
    summary: 'One delete job',
    params: z.strictObject({ clusterId: ClusterId, tenantId: tenantParam, jobId: Id64 }),
    status: 200,
    reply: withFreshness(DeleteJobPage),
    problems: reading,
  },
  timeline: {
    method: 'GET',
    path: '/clusters/:clusterId/timeline',
    summary: 'Jobs and archived log over a span of time',
    params: cluster,
    query: TimelineQuery,
    status: 200,
    reply: withFreshness(Timeline),
    problems: reading,
  },
  refresh: {
    method: 'POST',
    path: '/clusters/:clusterId/refresh',
    summary: 'Poll the database now',
    params: cluster,
    body: z.strictObject({}),
    status: 202,
    reply: z.object({}),
    problems: acting,
  },
  planOperation: {
    method: 'POST',
    path: '/clusters/:clusterId/operations',
    summary: 'Plan an act: its statements, effects and blockers; nothing is sent',
    params: cluster,
    body: OperationRequest,
    status: 201,
    reply: Operation,
    problems: acting,
  },
  operation: {
    method: 'GET',
    path: '/clusters/:clusterId/operations/:operationId',
    summary: 'A planned or run act and its outcome',
    params: z.strictObject({ clusterId: ClusterId, operationId: OperationId }),
    status: 200,
    reply: Operation,
    problems: reading,
  },
  runOperation: {
    method: 'POST',
    path: '/clusters/:clusterId/operations/:operationId/run',
    summary: 'Run a planned act once; again gives the same answer and sends nothing',
    params: z.strictObject({ clusterId: ClusterId, operationId: OperationId }),
    body: z.strictObject({}),
    status: 202,
    reply: Operation,
    problems: acting,
  },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints
