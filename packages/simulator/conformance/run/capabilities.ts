import type { Rule, Step } from '../rule/rule.ts'
import { Scene, type Server } from './scene.ts'

/** What a server can do, found out by asking it; and its version, `4.3.5`. */
export interface Capabilities {
  readonly has: ReadonlySet<string>
  readonly version: string
}

/** Why a server without one of these cannot be held to a rule that needs it. */
export const MEANINGS: Readonly<Record<string, string>> = {
  world: 'its time and its rows cannot be directed',
  family: 'it does not know the backup statements',
  views: 'it has no backup views',
  tenants: 'it has no user tenants to log in to',
  writes: 'it keeps no tables of its own',
  tls: 'it speaks no TLS',
}

/** Asks nothing that changes anything, but for a table that is dropped again. */
export async function probe(server: Server): Promise<Capabilities> {
  const scene = new Scene(server)
  try {
    const session = await scene.session('sys')
    const answers = async (sql: string) => (await session.query(sql))[0]
    const has = new Set<string>()
    if (server.control !== null && (await server.control.health().catch(() => null)) !== null) has.add('world')
    if ((await session.prepare('ALTER SYSTEM BACKUP DATABASE')).kind === 'prepared') has.add('family')
    if ((await answers('SELECT 1 FROM oceanbase.CDB_OB_BACKUP_JOBS LIMIT 0'))?.kind === 'rows') has.add('views')
    const tenants = new Scene(server)
    const isIn = await tenants.session('mysql_tenant').then(
      () => true,
      () => false,
    )
    tenants.close()
    if (isIn) has.add('tenants')
    if ((await answers('CREATE DATABASE IF NOT EXISTS conformance'))?.kind === 'ok') has.add('writes')
    const version = await answers('SELECT OB_VERSION()')
    const full = version?.kind === 'rows' ? (version.rows[0]?.[0] ?? '') : ''
    return { has, version: full.split('.').slice(0, 3).join('.') }
  } finally {
    scene.close()
  }
}

const FAMILY = /^\s*(ALTER\s+SYSTEM|SET\s+(EN|DE)CRYPTION)\b/i
const DIRECTING = ['advance', 'until', 'always', 'watch', 'fault', 'heal', 'account', 'restart']
const VIEW = /\b(CDB|DBA|V\$)_?OB_\w+/i

/** What a rule asks of a server, by its own word and by what it does. */
export function needsOf({ needs, steps, world }: Rule): ReadonlySet<string> {
  const all = new Set(needs)
  if (world !== 'blank') all.add('world')
  for (const step of steps) {
    if (DIRECTING.includes(step.verb)) all.add('world')
    if (FAMILY.test(step.text)) all.add('family')
    if (changes(step)) all.add('world')
    if (VIEW.test(step.text)) all.add('views')
    if (
      step.session !== '' &&
      /^[a-z]/.test(step.session) &&
      !step.session.startsWith('sys') &&
      !DIRECTING.includes(step.verb)
    )
      all.add('tenants')
  }
  return all
}

/** A statement of the family that is not refused by the parser may do something. */
function changes({ verb, text, expected }: Step): boolean {
  const isRefused = expected.some(({ word, of }) => word === 'near' || (word === 'error' && of.startsWith('1064 ')))
  return verb !== 'prepare' && verb !== 'parse' && FAMILY.test(text) && !isRefused
}

/** Whether the world is another one after the rule. */
export function leavesTraces({ steps }: Rule): boolean {
  return steps.some(
    (step) =>
      step.verb === 'parse' ||
      DIRECTING.includes(step.verb) ||
      (FAMILY.test(step.text) && !step.expected.some(({ word }) => word === 'error' || word === 'near')),
  )
}

/** Whether a text parses is the same in every world. */
export function wantsFreshWorld({ steps }: Rule): boolean {
  return steps.some(({ verb }) => verb !== 'parse')
}
