import { quoteName, quoteText, sql } from '../literal.ts'
import { RefusedValue } from '../refused-value.ts'
import { type Command, command } from './command.ts'

/** OceanBase knows one name of a policy, in this case; the newest also `log_only`, which keeps no data backup. */
const NAME = quoteText('default', 16)
/** A count and its unit. OceanBase also takes smaller units; a window below an hour keeps nothing worth keeping. */
const WINDOW = /^[1-9]\d{0,5}[hd]$/

/** Whether a text is a recovery window as this console writes it: `7d`, `36h`. */
export function isRecoveryWindow(text: string): boolean {
  return WINDOW.test(text)
}

/**
 * From sys, for one tenant; OceanBase takes no second one. A tenant that has a policy keeps it and the statement is
 * refused: change is drop, then add. @throws RefusedValue 'not-a-window'
 */
export function addDeletePolicyTenant({
  tenant,
  window,
}: {
  readonly tenant: string
  readonly window: string
}): Command {
  return command(
    sql`ALTER SYSTEM ADD DELETE BACKUP POLICY = ${NAME} RECOVERY_WINDOW = ${windowText(window)} TENANT = ${quoteName(tenant)}`,
    [tenant],
  )
}

/** From a user tenant, for itself. @throws RefusedValue 'not-a-window' */
export function addDeletePolicyOwn({ window }: { readonly window: string }): Command {
  return command(sql`ALTER SYSTEM ADD DELETE BACKUP POLICY = ${NAME} RECOVERY_WINDOW = ${windowText(window)}`)
}

/** From sys, the policy of one tenant. A delete job that runs goes on. `policy` is its name in the view. */
export function dropDeletePolicyTenant({ tenant, policy = 'default' }: DropTenant): Command {
  return command(sql`ALTER SYSTEM DROP DELETE BACKUP POLICY = ${policyName(policy)} TENANT = ${quoteName(tenant)}`, [
    tenant,
  ])
}

interface DropTenant {
  readonly tenant: string
  readonly policy?: string
}

/** From a user tenant, its own policy. */
export function dropDeletePolicyOwn({ policy = 'default' }: { readonly policy?: string } = {}): Command {
  return command(sql`ALTER SYSTEM DROP DELETE BACKUP POLICY = ${policyName(policy)}`)
}

function policyName(policy: string) {
  return quoteText(policy, 128)
}

function windowText(window: string) {
  if (!isRecoveryWindow(window)) throw new RefusedValue('not-a-window', 'not a recovery window such as 7d')
  return quoteText(window, 64)
}
