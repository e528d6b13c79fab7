/**
 * A refusal as the wire shows it: OceanBase's (or MySQL's) number, SQLSTATE and text.
 * Numbers are those of the ERR packet: positive, already mapped (1235 for -4007, 9040 for -9040).
 */
export class SqlError extends Error {
  override readonly name = 'SqlError'
  readonly errno: number
  readonly sqlState: string

  constructor(errno: number, sqlState: string, message: string) {
    super(message)
    this.errno = errno
    this.sqlState = sqlState
  }
}
