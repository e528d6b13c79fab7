import type { Blocker } from '@tidemark/contract'
import type { MessageKey } from '../lib/i18n/use-t.ts'
import type { Place } from '../lib/place.ts'
import type { ActDraft } from './operation-draft.ts'

/** What mends a blocker: another act, done in between, or a place to look at. */
export type TenantFix =
  | { readonly by: 'act'; readonly label: MessageKey; readonly draft: ActDraft }
  | { readonly by: 'place'; readonly label: MessageKey; readonly to: Place }

const NEVER_STARTED: ReadonlySet<unknown> = new Set(['not-started', 'stopped'])

/** The one thing to do about what holds a tenant up; null where there is nothing an operator of backups can do. */
export function fixOf({ code, params }: Blocker, tenantId: number): TenantFix | null {
  switch (code) {
    case 'archive-not-doing':
      return NEVER_STARTED.has(params.state)
        ? act('operations.fix.start-archiving', 'start-archiving', tenantId)
        : act('operations.fix.restart-archiving', 'restart-archiving', tenantId)
    case 'archive-running':
      return act('operations.fix.stop-archiving', 'stop-archiving', tenantId)
    case 'no-data-destination':
      return {
        by: 'place',
        label: 'operations.fix.set-destination',
        to: { page: 'destinations', search: { set: 'data', tenants: String(tenantId) } },
      }
    case 'job-running':
    case 'job-rows-present':
      return typeof params.jobId === 'string'
        ? { by: 'place', label: 'operations.fix.look', to: { page: 'job', tenantId, jobId: params.jobId } }
        : null
    default:
      return null
  }
}

function act(label: MessageKey, kind: ActDraft['kind'], tenantId: number): TenantFix {
  return { by: 'act', label, draft: { kind, tenantIds: [tenantId] } }
}
