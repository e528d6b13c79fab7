import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise'

/** A client of its own, nothing of ours between it and the database. `login`: `root@sys`, `root@t2`. */
function connect(port: number, login: string): Promise<Connection> {
  return mysql.createConnection({
    host: '127.0.0.1',
    port,
    user: login,
    database: 'oceanbase',
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
  })
}

export async function rows(port: number, login: string, sql: string): Promise<RowDataPacket[]> {
  const connection = await connect(port, login)
  try {
    const [result] = await connection.query<RowDataPacket[]>(sql)
    return result
  } finally {
    await connection.end()
  }
}
