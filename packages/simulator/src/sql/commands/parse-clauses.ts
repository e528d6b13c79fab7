import type { TenantName } from './command.ts'
import type { CommandReader } from './command-reader.ts'

/** `[TENANT [=] name[, name…]]`; without it an empty list. */
export function tenantList(reader: CommandReader): readonly TenantName[] {
  return reader.clause('TENANT') ? nameList(reader) : []
}

function nameList(reader: CommandReader): readonly TenantName[] {
  const names = [reader.tenantName()]
  while (reader.accept(',')) names.push(reader.tenantName())
  return names
}

/** `[DESCRIPTION [=] 'text']`; without it ''. */
export function description(reader: CommandReader): string {
  return reader.clause('DESCRIPTION') ? reader.string() : ''
}

/** `[TO [=] 'uri']` */
export function toPath(reader: CommandReader): string | null {
  return reader.clause('TO') ? reader.string() : null
}
