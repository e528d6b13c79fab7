import type { Fault } from './field-faults.ts'
import type { StorageForm } from './storage-form.ts'

/** A host as OceanBase wants it, where one can tell: without scheme and without the bucket. null: nothing to offer. */
export function mendedHost({ host, bucket }: StorageForm): string | null {
  const bare = host.trim().replace(/^[a-z]+:\/\//i, '')
  const mended = bucket !== '' && bare.startsWith(`${bucket}.`) ? bare.slice(bucket.length + 1) : bare
  return mended === host || mended === '' ? null : mended
}

/** Another directory to try: absolute where it was not, the tenant's own where it was refused. */
export function mendedDirectory(path: string, fault: Fault, own: string): string | null {
  if (fault.by === 'input' && fault.code === 'not-absolute') return `/${path.trim()}`
  if (fault.by === 'input' && fault.code !== 'duplicate' && fault.code !== 'conflict') return null
  return own === path || own === '' ? null : own
}
