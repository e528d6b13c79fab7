/** A destination that does not answer, or that holds somebody else's files. */
interface DestinationFault {
  /** `occupied`: files without a format file; `foreign`: another tenant's or cluster's. */
  readonly kind: 'unreachable' | 'occupied' | 'foreign'
  /** null: of every tenant. */
  readonly tenantId: number | null
  /** Only destinations whose path begins so; null: all. */
  readonly pathPrefix: string | null
}

/** A job that fails when it comes to a phase. */
interface JobFault {
  readonly tenantId: number | null
  /** A task's STATUS, or INIT for the job's own; `DELETE BACKUP SET` of a delete job; null: a backup's next phase. */
  readonly phase: string | null
  /** An internal code, whichever sign: 4184 or -4184. */
  readonly code: number
  /** How often it strikes; null: until cleared. */
  readonly times: number | null
}

interface ArchiveFault {
  readonly tenantId: number
}

/** What is wrong with the cluster at the moment. Each call gives back the way to undo it. */
export interface EngineFaults {
  destination(fault: DestinationFault): () => void
  archive(fault: ArchiveFault): () => void
  job(fault: JobFault): () => void
}

export interface FaultBoard extends EngineFaults {
  destinationFault(tenantId: number, path: string): DestinationFault['kind'] | null
  isArchiveInterrupted(tenantId: number): boolean
  /** The code a job of this tenant fails with at this phase, positive, or null; counts as one strike. */
  strikeJob(tenantId: number, phase: string): number | null
}

export function createFaultBoard(): FaultBoard {
  const destinations = new Set<DestinationFault>()
  const archives = new Set<ArchiveFault>()
  const jobs = new Map<JobFault, number>()
  return {
    destination: (fault) => added(destinations, fault),
    archive: (fault) => added(archives, fault),
    job(fault) {
      jobs.set(fault, fault.times ?? Number.POSITIVE_INFINITY)
      return () => jobs.delete(fault)
    },
    destinationFault(tenantId, path) {
      for (const fault of destinations) {
        const hits = fault.tenantId === null || fault.tenantId === tenantId
        if (hits && path.startsWith(fault.pathPrefix ?? '')) return fault.kind
      }
      return null
    },
    isArchiveInterrupted: (tenantId) => [...archives].some((fault) => fault.tenantId === tenantId),
    strikeJob(tenantId, phase) {
      for (const [fault, left] of jobs) {
        const hits = (fault.tenantId ?? tenantId) === tenantId && isAimedAt(fault, phase)
        if (!hits || left <= 0) continue
        jobs.set(fault, left - 1)
        return Math.abs(fault.code)
      }
      return null
    },
  }
}

function isAimedAt({ phase }: JobFault, met: string): boolean {
  return phase === null ? !met.startsWith('DELETE ') : phase === met
}

function added<Fault>(faults: Set<Fault>, fault: Fault): () => void {
  faults.add(fault)
  return () => faults.delete(fault)
}
