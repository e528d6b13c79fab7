import type { ArchiveState, OverviewTenant, ProtectionReason, ProtectionState } from '@tidemark/contract'

/** What to do about a tenant; `look`: nothing can be done with one statement, its page says more. */
export type NextStep = 'restart-archiving' | 'start-archiving' | 'set-destination' | 'back-up' | 'look'

interface Worst {
  readonly tenant: OverviewTenant
  readonly reason: ProtectionReason
  readonly next: NextStep
}

/** The answer to "am I protected?", by the worst tenant. */
export interface Verdict {
  readonly state: ProtectionState
  /** How many tenants are as bad as that. */
  readonly count: number
  readonly all: number
  /** The one tenant there is, by name; null where there are several or none. */
  readonly only: string | null
  /** Those to name, worst first. */
  readonly worst: readonly Worst[]
  /** How many more there are than are named. */
  readonly unnamed: number
}

/** More names than this and the sentence is no answer any more. */
const NAMED = 3

/** Tenants come worst first. */
export function judge(tenants: readonly OverviewTenant[]): Verdict {
  const state = tenants[0]?.protection.state ?? 'protected'
  const same = tenants.filter((tenant) => tenant.protection.state === state)
  const worst = state === 'protected' ? [] : same.slice(0, NAMED).flatMap(explain)
  return {
    state,
    count: same.length,
    all: tenants.length,
    only: tenants.length === 1 ? (tenants[0]?.tenant.tenantName ?? null) : null,
    worst,
    unnamed: state === 'protected' ? 0 : same.length - worst.length,
  }
}

function explain(tenant: OverviewTenant): Worst[] {
  const [reason] = tenant.protection.reasons
  return reason === undefined ? [] : [{ tenant, reason, next: nextStep(tenant, reason) }]
}

function nextStep(tenant: OverviewTenant, reason: ProtectionReason): NextStep {
  switch (reason) {
    case 'archive-interrupted':
      return 'restart-archiving'
    case 'archive-never-started':
    case 'archive-stopped':
    case 'archive-suspended':
      return tenant.hasArchiveDestination ? 'start-archiving' : 'set-destination'
    case 'no-good-set':
      return firstBackup(tenant)
    case 'archive-lagging':
    case 'last-job-failed':
      return 'look'
  }
}

/** No backup starts before log is archived, and none is archived without a place to go. */
function firstBackup({ hasDataDestination, hasArchiveDestination, archive }: OverviewTenant): NextStep {
  if (!hasDataDestination || !hasArchiveDestination) return 'set-destination'
  return STANDS_STILL.has(archive.state) ? 'start-archiving' : 'back-up'
}

const STANDS_STILL: ReadonlySet<ArchiveState> = new Set(['not-started', 'stopped', 'suspended'])
