import type { VersionRules } from '../versions/version-rules.ts'
import { changedViews } from '../versions/view-change.ts'
import { ARCHIVE_VIEWS } from './archive.ts'
import { BACKUP_JOB_VIEWS } from './backup-jobs.ts'
import { BACKUP_SET_VIEWS } from './backup-sets.ts'
import { BACKUP_TASK_VIEWS } from './backup-tasks.ts'
import { CLUSTER_VIEWS } from './cluster.ts'
import { DELETE_VIEWS } from './deletes.ts'
import { DESTINATION_VIEWS } from './destinations.ts'
import { EVENT_VIEWS } from './events.ts'
import { INFORMATION_SCHEMA_VIEWS } from './information-schema.ts'
import { PARAMETER_VIEWS } from './parameters.ts'
import { RESTORE_VIEWS } from './restores.ts'
import { TENANT_VIEWS } from './tenants.ts'
import { VALIDATION_VIEWS } from './validations.ts'
import type { View } from './view.ts'

export const DATABASES: readonly string[] = ['information_schema', 'mysql', 'oceanbase', 'test']

/** Every view of a server that has to do with backup, and what is needed to find one's way: as 4.3.5 shows them, and those of validations as 4.6 does. */
const VIEWS: readonly View[] = [
  ...TENANT_VIEWS,
  ...BACKUP_JOB_VIEWS,
  ...BACKUP_TASK_VIEWS,
  ...BACKUP_SET_VIEWS,
  ...DESTINATION_VIEWS,
  ...ARCHIVE_VIEWS,
  ...DELETE_VIEWS,
  ...RESTORE_VIEWS,
  ...CLUSTER_VIEWS,
  ...EVENT_VIEWS,
  ...PARAMETER_VIEWS,
  ...VALIDATION_VIEWS,
  ...INFORMATION_SCHEMA_VIEWS,
]

/** The views of one server, as who is asking sees them. */
export interface Catalogue {
  readonly views: readonly View[]
  /** Names in any case; undefined when the tenant has no such view. */
  find(schema: string, name: string, tenantId: number): View | undefined
  inSchema(schema: string, tenantId: number): readonly View[]
}

/** The catalogue of a server of this version. */
export function createCatalogue({ views: changes }: Pick<VersionRules, 'views'>): Catalogue {
  const views = changedViews(VIEWS, changes)
  const byName = new Map(views.map((view) => [keyOf(view.schema, view.name), view]))
  return {
    views,
    find(schema, name, tenantId) {
      const view = byName.get(keyOf(schema, name))
      return view?.visible === 'sys' && tenantId !== 1 ? undefined : view
    },
    inSchema: (schema, tenantId) =>
      views.filter((view) => view.schema === schema.toLowerCase() && (view.visible === 'everywhere' || tenantId === 1)),
  }
}

function keyOf(schema: string, name: string): string {
  return `${schema}.${name}`.toLowerCase()
}

export function isDatabase(name: string): boolean {
  return DATABASES.includes(name.toLowerCase())
}
