import { type ConnectionOptions, createConnection } from 'mysql2/promise'
import type { Step } from '../rule/rule.ts'
import type { Scene } from './scene.ts'

/** As the console asks it: no number is rounded, no time becomes a Date. */
const EXACT: ConnectionOptions = {
  supportBigNumbers: true,
  bigNumberStrings: true,
  dateStrings: true,
  timezone: 'Z',
  charset: 'utf8mb4',
}

/**
 * `mysql2 sys: SELECT ? <- [1]` by its query(), `execute` by its execute(); `values` are the first row's as JSON with
 * their JavaScript type, `errno` what an error says of itself.
 */
export async function performMysql2(scene: Scene, step: Step): Promise<readonly string[]> {
  const { host, port } = scene.server
  const [, sql = step.text, given] = /^(.*?) <- (\[.*\])$/.exec(step.text) ?? []
  const { user, password } = scene.loginOf(step.session, {})
  const connection = await createConnection({
    ...{ host, port, user, password, database: 'oceanbase', rowsAsArray: true },
    ...(step.options === 'plain' ? {} : EXACT),
  })
  try {
    const values: (string | number | null)[] = given === undefined ? [] : JSON.parse(given)
    const [rows] = await (step.verb === 'execute' ? connection.execute(sql, values) : connection.query(sql, values))
    return wrong(step, 'values', Array.isArray(rows) ? JSON.stringify(rows[0] ?? null) : 'ok')
  } catch (error) {
    return wrong(step, 'errno', isRefusal(error) ? `${String(error.errno)} ${String(error.code)}` : String(error))
  } finally {
    connection.destroy()
  }
}

function wrong({ expected }: Step, word: string, shown: string): readonly string[] {
  return expected.flatMap((each) =>
    each.word === word && (each.of === shown || each.of === shown.split(' ')[0])
      ? []
      : [`wanted ${each.word} ${each.of}, not ${word} ${shown}`],
  )
}

function isRefusal(error: unknown): error is { readonly errno: unknown; readonly code: unknown } {
  return typeof error === 'object' && error !== null && 'errno' in error && 'code' in error
}
