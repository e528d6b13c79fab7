import { SqlError } from '../../sql/sql-error.ts'
import type { SessionChange } from '../../wire/reply.ts'
import type { Assignment } from './parse-set.ts'
import type { SessionVariables } from './session-variables.ts'
import type { SystemVariable } from './system-variables.ts'
import { acceptValue, charset, collation } from './variable-value.ts'

export interface SetContext {
  readonly variables: SessionVariables
  /** Whether the session may SET GLOBAL. */
  readonly mayAlterSystem: boolean
  /** The value of an expression; a word that is no expression is its own text. */
  evaluate(expression: string): string | null
}

/**
 * Does what SET asks for, item by item; what was set before a refusal stays set.
 * @throws SqlError 1193 no such variable · 1227 · 1229, 1238, 1621 not to be set so · and those of acceptValue
 */
export function runSet(items: readonly Assignment[], context: SetContext): readonly SessionChange[] {
  return items.flatMap((item) => assign(item, context))
}

function assign(item: Assignment, context: SetContext): readonly SessionChange[] {
  const { variables } = context
  switch (item.kind) {
    case 'variable':
      if (item.scope === 'user') {
        variables.setUser(item.name, context.evaluate(item.value))
        return []
      }
      return setSystem(item.scope, item.name, context.evaluate(item.value), context)
    case 'default': {
      const { initial } = settable(item.scope, item.name, context)
      const value = item.scope === 'session' ? variables.global.get(item.name) : initial
      return store(item.scope, item.name, value ?? initial, context)
    }
    case 'names':
      return setCharset(context, item.charset ?? 'utf8mb4', item.collation)
    case 'charset':
      return setCharset(context, item.charset ?? 'utf8mb4', null)
    case 'transaction':
      return setTransaction(item, context)
    case 'other':
      throw new SqlError(1235, '0A000', 'Not supported feature or function')
  }
}

function setSystem(
  scope: 'session' | 'global',
  name: string,
  value: string | null,
  context: SetContext,
): readonly SessionChange[] {
  const variable = settable(scope, name, context)
  return store(scope, name, acceptValue(variable, value), context)
}

function settable(
  scope: 'session' | 'global',
  name: string,
  { variables, mayAlterSystem }: SetContext,
): SystemVariable {
  const variable = variables.global.known.get(name)
  if (variable === undefined) throw new SqlError(1193, 'HY000', `Unknown system variable '${name}'`)
  if (variable.scope === 'read-only') throw new SqlError(1238, 'HY000', `Variable '${name}' is a read only variable`)
  if (scope === 'global' && !mayAlterSystem) throw noRightToSetGlobal()
  if (scope === 'session' && variable.scope !== 'session') throw notForSession(variable)
  return variable
}

function noRightToSetGlobal(): SqlError {
  return new SqlError(
    1227,
    '42501',
    'Access denied; you need (at least one of) the SUPER or ALTER SYSTEM privilege(s) for this operation',
  )
}

function notForSession({ name, scope }: SystemVariable): SqlError {
  return scope === 'global'
    ? new SqlError(1229, 'HY000', `Variable '${name}' is a GLOBAL variable and should be set with SET GLOBAL`)
    : new SqlError(1621, 'HY000', `SESSION variable '${name}' is read-only. Use SET GLOBAL to assign the value`)
}

function store(
  scope: 'session' | 'global',
  name: string,
  value: string,
  { variables }: SetContext,
): readonly SessionChange[] {
  if (scope === 'global') {
    variables.global.set(name, value)
    return []
  }
  variables.set(name, value)
  return [{ kind: 'variable', name, value }]
}

function setCharset(context: SetContext, name: string, wanted: string | null): readonly SessionChange[] {
  const known = charset(name)
  const collated = wanted === null ? (known === 'binary' ? 'binary' : 'utf8mb4_general_ci') : collation(wanted)
  context.variables.set('collation_connection', collated)
  return ['character_set_client', 'character_set_results', 'character_set_connection'].flatMap((variable) =>
    store('session', variable, known, context),
  )
}

function setTransaction(
  { isolation, readOnly, global }: Extract<Assignment, { kind: 'transaction' }>,
  context: SetContext,
): readonly SessionChange[] {
  const scope = global ? 'global' : 'session'
  return [
    ...(isolation === null ? [] : setSystem(scope, 'transaction_isolation', isolation, context)),
    ...(readOnly === null ? [] : setSystem(scope, 'transaction_read_only', readOnly ? 'ON' : 'OFF', context)),
  ]
}
