import { passwordHash } from '../wire/native-password.ts'

/** A user of a tenant. */
export interface Account {
  readonly tenant: string
  readonly user: string
  /** null: none. */
  readonly password: string | null
  /** The right to ALTER SYSTEM; a session has what its account had at login. */
  readonly mayAlterSystem: boolean
}

export interface Accounts {
  /** Adds an account, or replaces the one of the same name. */
  put(account: Account): void
  /** The account of a name, case and all; root is in every tenant, without password, unless it was replaced. */
  find(tenant: string, user: string): Account | undefined
  clear(): void
}

export function createAccounts(): Accounts {
  const accounts = new Map<string, Account>()
  const keyOf = (tenant: string, user: string) => JSON.stringify([tenant, user])
  return {
    put: (account) => void accounts.set(keyOf(account.tenant, account.user), account),
    find: (tenant, user) =>
      accounts.get(keyOf(tenant, user)) ??
      (user === 'root' ? { tenant, user, password: null, mayAlterSystem: true } : undefined),
    clear: () => accounts.clear(),
  }
}

/** What the wire proves a password against; null: there is none. */
export function hashOf({ password }: Account): Buffer | null {
  return password === null || password === '' ? null : passwordHash(password)
}
