import type { SecretMark } from '@tidemark/contract'
import { BACKUP_STORAGE_INFO, type MakeSecret, type RowOf, readStoredKeys } from '@tidemark/oceanbase'
import { shareMap } from '../share.ts'
import type { Source } from '../source.ts'
import { SLOW_MS } from './slow.ts'

/**
 * The keys that jobs use, by the place they open; of them fingerprints alone. SET of a destination that is set again
 * leaves them, a change of keys replaces them. Only a tenant's own login can change keys, so only there they are read.
 */
export function createStoredKeysSource(makeSecret: MakeSecret): Source {
  return {
    name: 'stored-keys',
    paceMs: SLOW_MS,
    everyPoll: false,
    statements: () => 1,
    essential: false,
    async collect(reader, facts) {
      const rows = await reader.rows(BACKUP_STORAGE_INFO, readStoredKeys)
      const now = new Map(rows.map((row) => [placeOfRow(row), toMarks(row.AUTHORIZATION ?? '', makeSecret)]))
      return { facts: { ...facts, storedKeys: shareMap(facts.storedKeys, now) }, more: false }
    },
  }
}

function placeOfRow({ PATH, ENDPOINT }: RowOf<typeof BACKUP_STORAGE_INFO>): string {
  return ENDPOINT === null || ENDPOINT === '' ? (PATH ?? '') : `${PATH}?${ENDPOINT}`
}

/** `access_id=…&access_key=…`, or other names where a build encrypts or a role stands in their place. */
function toMarks(authorization: string, makeSecret: MakeSecret): readonly SecretMark[] {
  return authorization
    .split('&')
    .filter((item) => item !== '')
    .map((item) => {
      const at = item.indexOf('=')
      return { name: item.slice(0, Math.max(0, at)), fingerprint: makeSecret(item.slice(at + 1)).fingerprint }
    })
}
