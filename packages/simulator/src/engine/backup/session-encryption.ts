import { createHash } from 'node:crypto'

const MODE = '__ob_backup_encryption_mode__'
const PASSWORD = '__ob_backup_encryption_passwd__'

/** SET ENCRYPTION: kept by the session for every later BACKUP; there is no way back but a new session. */
export function setEncryption(variables: Map<string, string> | undefined, password: string): void {
  variables?.set(MODE, 'PASSWORD')
  variables?.set(PASSWORD, stageTwo(password))
}

/** What a BACKUP of this session writes into ENCRYPTION_MODE and PASSWD. */
export function sessionEncryption(variables: ReadonlyMap<string, string> | undefined): {
  mode: string
  passwd: string
} {
  return { mode: variables?.get(MODE) ?? 'NONE', passwd: variables?.get(PASSWORD) ?? '' }
}

/** OceanBase keeps `*` and the SHA-1 of the SHA-1, as mysql_native_password does. */
function stageTwo(password: string): string {
  const first = createHash('sha1').update(password).digest()
  return `*${createHash('sha1').update(first).digest('hex')}`
}
