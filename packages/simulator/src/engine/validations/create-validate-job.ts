import { nextStep, tenantState, type World } from '../world.ts'
import type { ValidateJobRow, ValidateLevel } from './validate-rows.ts'

export interface ValidateRequest {
  readonly type: string
  /** `1,2`; '' for all there are. */
  readonly ids: string
  readonly level: ValidateLevel
  /** What PATH shows of a destination that was named, and of which kind it is. */
  readonly path: string
  readonly pathType: string
  readonly description: string
}

type Initiator = Pick<ValidateJobRow, 'initiator_tenant_id' | 'initiator_job_id' | 'executor_tenant_id'>

/** Puts a job into the job table and wakes its tenant's service. JOB_ID is shared with the tenant's backups. */
export function createValidateJob(world: World, tenantId: number, request: ValidateRequest, by: Initiator): void {
  const state = tenantState(world, tenantId)
  const job: ValidateJobRow = {
    tenant_id: tenantId,
    job_id: ++state.lastJobId,
    incarnation: 1n,
    ...by,
    type: request.type,
    path: request.path,
    path_type: request.pathType,
    id: request.ids,
    validate_level: request.level,
    start_ts: world.nowUs,
    end_ts: 0n,
    status: 'INIT',
    retry_count: 0,
    task_count: 0,
    success_task_count: 0,
    result: 0,
    description: request.description,
    comment: '',
  }
  world.tables.validate_job.put(job)
  world.validations.add({ tenantId, jobId: job.job_id, work: new Map() })
  state.validateTickUs = nextStep(world)
}
