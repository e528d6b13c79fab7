/** What more than one kind of statement is answered. */
export const OK = 'OK'
export const DENIED = '1227 42501 Access denied'
export const UNSUPPORTED = '1235 0A000 Not supported feature or function'
export const UNKNOWN_TENANT = '5160 HY000 invalid tenant name specified in connection string'
export const IN_PROGRESS = '9036 HY000 Backup is in progress'
export const notSupported = (what: string) => `1235 0A000 ${what} not supported`
