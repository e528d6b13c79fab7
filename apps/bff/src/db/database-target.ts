import type { Secret } from '@tidemark/oceanbase'

/** How a server proves who it is. `ca`: PEM text; null takes the system's authorities. */
export interface TlsTarget {
  readonly ca: string | null
  readonly verify: boolean
}

/** Where a cluster answers and as whom the console logs in. */
export interface DatabaseTarget {
  readonly host: string
  readonly port: number
  /** Needed by ODP, which serves many clusters on one port. */
  readonly clusterName: string | null
  readonly user: string
  readonly tenant: string
  readonly password: Secret | null
  readonly tls: TlsTarget | null
}

/** `user@tenant#cluster`, the form that servers and ODP both take. */
export function loginName({ user, tenant, clusterName }: DatabaseTarget): string {
  return clusterName === null ? `${user}@${tenant}` : `${user}@${tenant}#${clusterName}`
}
