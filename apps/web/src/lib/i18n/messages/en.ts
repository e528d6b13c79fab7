import { deletes } from './en/deletes.ts'
import { destinations } from './en/destinations.ts'
import { domain } from './en/domain.ts'
import { jobs } from './en/jobs.ts'
import { notes } from './en/notes.ts'
import { operations } from './en/operations.ts'
import { overview } from './en/overview.ts'
import { recovery } from './en/recovery.ts'
import { shell } from './en/shell.ts'
import { tenants } from './en/tenants.ts'
import { timeline } from './en/timeline.ts'
import { ui } from './en/ui.ts'

/** Every text of the console. One file an area; a new area is added here and in zh.ts. */
export const en = {
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
} as const

export type MessageKey = keyof typeof en
export type Messages = Readonly<Record<MessageKey, string>>
