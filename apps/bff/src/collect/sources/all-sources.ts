import type { ClusterLogin } from '@tidemark/contract'
import type { LiveSecrets } from '../../live-secrets.ts'
import type { Source } from '../source.ts'
import { createArchiveLagTargetsSource } from './archive-lag-targets.ts'
import { createArchivePiecesSource } from './archive-pieces.ts'
import { createArchiveRoundSummarySource } from './archive-round-summary.ts'
import { createArchiveRoundsSource } from './archive-rounds.ts'
import { createBackupJobsSource } from './backup-jobs.ts'
import { createBackupSetsSource } from './backup-sets.ts'
import { createBackupTaskHistorySource } from './backup-task-history.ts'
import { createBackupTasksSource } from './backup-tasks.ts'
import { createDeleteJobsSource } from './delete-jobs.ts'
import { createDeletePoliciesSource } from './delete-policies.ts'
import { createDeleteTaskHistorySource, createDeleteTasksSource } from './delete-tasks.ts'
import { createDestinationsSource } from './destinations.ts'
import { createStoredKeysSource } from './stored-keys.ts'
import { createTenantsSource } from './tenants.ts'

/** Everything that is polled, in the order of the first load: the secrets before the texts they may stand in. */
export function createSources({ make, scrub }: LiveSecrets, login: ClusterLogin): readonly Source[] {
  return [
    createDestinationsSource(make),
    ...(login.as === 'tenant' ? [createStoredKeysSource(make)] : []),
    createTenantsSource(),
    createArchiveLagTargetsSource(),
    createBackupJobsSource(scrub),
    createBackupTasksSource(scrub),
    createBackupTaskHistorySource(scrub),
    createArchiveRoundsSource(scrub),
    createArchiveRoundSummarySource(scrub),
    createBackupSetsSource(scrub),
    createArchivePiecesSource(),
    createDeletePoliciesSource(),
    createDeleteJobsSource(scrub),
    createDeleteTasksSource(scrub),
    createDeleteTaskHistorySource(scrub),
  ]
}
