import type { Messages } from './en.ts'
import { deletes } from './zh/deletes.ts'
import { destinations } from './zh/destinations.ts'
import { domain } from './zh/domain.ts'
import { jobs } from './zh/jobs.ts'
import { notes } from './zh/notes.ts'
import { operations } from './zh/operations.ts'
import { overview } from './zh/overview.ts'
import { recovery } from './zh/recovery.ts'
import { shell } from './zh/shell.ts'
import { tenants } from './zh/tenants.ts'
import { timeline } from './zh/timeline.ts'
import { ui } from './zh/ui.ts'

/** A missing translation does not compile. */
export const zh = {
  ...ui,
  ...domain,
  ...notes,
  ...shell,
  ...overview,
  ...jobs,
  ...timeline,
  ...operations,
  ...destinations,
  ...tenants,
  ...deletes,
  ...recovery,
} satisfies Messages
