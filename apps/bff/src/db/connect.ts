import { type Connection, type ConnectionOptions, createConnection } from 'mysql2/promise'
import { type DatabaseTarget, loginName } from './database-target.ts'

const CONNECT_TIMEOUT_MS = 5000

/**
 * The options of every connection; nobody can pass others. What the driver would do by default and must not: offer
 * local files to any server, run several statements, turn 64-bit integers into numbers and dates into Date, expand
 * objects into SQL, compile code.
 */
export function connectionOptions(target: DatabaseTarget): ConnectionOptions {
  const { host, port, password, tls } = target
  return {
    host,
    port,
    user: loginName(target),
    ...(password === null ? {} : { password: password.reveal() }),
    ...(tls === null ? {} : { ssl: tlsOptions(tls) }),
    charset: 'utf8mb4',
    multipleStatements: false,
    flags: ['-LOCAL_FILES'],
    stringifyObjects: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: true,
    disableEval: true,
    enableCleartextPlugin: false,
    connectTimeout: CONNECT_TIMEOUT_MS,
  }
}

function tlsOptions({ ca, verify }: { readonly ca: string | null; readonly verify: boolean }) {
  return { ...(ca === null ? {} : { ca }), rejectUnauthorized: verify, verifyIdentity: verify, minVersion: 'TLSv1.2' }
}

/** The driver's connection, logged in. */
export function connect(target: DatabaseTarget): Promise<Connection> {
  return createConnection(connectionOptions(target))
}
