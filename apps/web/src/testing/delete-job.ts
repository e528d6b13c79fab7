import type { DeleteJob } from '@tidemark/contract'

/** A delete by the policy of tenant 1002 that deleted three things, unless told otherwise. */
export function deleteJob(over: Partial<DeleteJob> = {}): DeleteJob {
  return {
    tenantId: 1002,
    tenantName: 'billing',
    jobId: '90',
    deletes: 'obsolete',
    rawType: 'DELETE OBSOLETE BACKUP',
    rawStatus: 'COMPLETED',
    state: 'completed',
    expiresAt: '2025-11-13T10:00:00.000000Z',
    ids: [],
    startedAt: '2025-11-20T10:00:00.000000Z',
    endedAt: '2025-11-20T10:01:30.000000Z',
    taskCount: 3,
    doneTaskCount: 3,
    result: 0,
    comment: null,
    startedBy: 'tenant',
    isParent: false,
    parent: null,
    executorTenantIds: [1002],
    ...over,
  }
}
