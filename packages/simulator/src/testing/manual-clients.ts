import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { createConnection as createMariadb } from 'mariadb'
import { createConnection, type RowDataPacket } from 'mysql2/promise'

/** A stranger's client: one statement, its rows as text, a column's name before its value. */
export interface StrangersClient {
  readonly name: string
  /** Whether it is on this machine. */
  readonly isHere: () => boolean
  readonly run: (statement: string, login: Login) => Promise<readonly Readonly<Record<string, string>>[]>
}

interface Login {
  readonly user: string
  readonly port: number
}

const run = promisify(execFile)

const mysql2: StrangersClient = {
  name: 'mysql2',
  isHere: () => true,
  async run(statement, { user, port }) {
    const options = { supportBigNumbers: true, bigNumberStrings: true, dateStrings: true }
    const connection = await createConnection({ host: '127.0.0.1', port, user, database: 'oceanbase', ...options })
    try {
      const [rows] = await connection.query<RowDataPacket[]>(statement)
      return Array.isArray(rows) ? rows.map((row) => texts(Object.entries(row))) : []
    } finally {
      await connection.end()
    }
  },
}

const mariadbConnector: StrangersClient = {
  name: 'the mariadb connector',
  isHere: () => true,
  async run(statement, { user, port }) {
    const exact = { bigIntAsNumber: false, dateStrings: true }
    const connection = await createMariadb({ host: '127.0.0.1', port, user, database: 'oceanbase', ...exact })
    try {
      const rows: unknown = await connection.query(statement)
      return Array.isArray(rows) ? rows.map((row: object) => texts(Object.entries(row))) : []
    } finally {
      await connection.end()
    }
  },
}

const COMMAND_LINE = 'mariadb'

const mariadb: StrangersClient = {
  name: 'the mariadb command line',
  isHere: () => spawnSync(COMMAND_LINE, ['--version']).status === 0,
  async run(statement, { user, port }) {
    const where = ['-h127.0.0.1', `-P${port}`, `-u${user}`, '-Doceanbase', '--skip-ssl']
    const { stdout } = await run(COMMAND_LINE, ['--no-defaults', ...where, '--batch', '-e', statement])
    const [head = [], ...rows] = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'))
    return rows.map((row) => texts(head.map((name, index) => [name, row[index]])))
  },
}

const PYTHON = `
import json, sys, pymysql
connection = pymysql.connect(host='127.0.0.1', port=int(sys.argv[1]), user=sys.argv[2], database='oceanbase')
cursor = connection.cursor(pymysql.cursors.DictCursor)
cursor.execute(sys.argv[3])
print(json.dumps([[[name, str(value)] for name, value in row.items()] for row in cursor.fetchall()]))
`

const pymysql: StrangersClient = {
  name: 'PyMySQL',
  isHere: () => spawnSync('python3', ['-c', 'import pymysql']).status === 0,
  async run(statement, { user, port }) {
    const { stdout } = await run('python3', ['-c', PYTHON, String(port), user, statement])
    const rows: [string, string][][] = JSON.parse(stdout)
    return rows.map(texts)
  },
}

export const STRANGERS_CLIENTS: readonly StrangersClient[] = [mysql2, mariadbConnector, mariadb, pymysql]

function texts(cells: Iterable<readonly [name: string, value: unknown]>): Readonly<Record<string, string>> {
  return Object.fromEntries([...cells].map(([name, value]) => [name, String(value)]))
}
