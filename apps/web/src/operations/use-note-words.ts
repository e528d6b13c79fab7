import { useMemo } from 'react'
import type { NoteWords } from '../domain/note-words.ts'
import { useFormat } from '../lib/format/use-format.ts'
import { useT } from '../lib/i18n/use-t.ts'
import type { NamedTenant } from './readiness.ts'

/** The words of effects and blockers, with the names of these tenants; others go by their id. */
export function useNoteWords(tenants: readonly NamedTenant[]): NoteWords {
  const t = useT()
  const format = useFormat()
  return useMemo(() => {
    const names = new Map(tenants.map(({ tenantId, tenantName }) => [tenantId, tenantName]))
    return { t, format, tenantName: (tenantId) => names.get(tenantId) ?? t('tenant.id', { id: tenantId }) }
  }, [tenants, t, format])
}
