export interface LoginName {
  readonly user: string
  readonly tenant: string
  /** null: none was named. */
  readonly cluster: string | null
}

/** The proxy's other forms: `cluster:tenant:user`, or with points or hyphens. */
const CLUSTER_FIRST = [':', '.', '-']

/** `user[@tenant[#cluster]]` or one of the proxy's forms; without a tenant it is sys. The last @ counts. */
export function parseLoginName(name: string): LoginName {
  const at = name.lastIndexOf('@')
  if (at < 0) return clusterFirst(name) ?? { user: name, tenant: 'sys', cluster: null }
  const [tenant = '', ...cluster] = name.slice(at + 1).split('#')
  return { user: name.slice(0, at), tenant, cluster: cluster.length === 0 ? null : cluster.join('#') }
}

function clusterFirst(name: string): LoginName | null {
  for (const sign of CLUSTER_FIRST) {
    const [cluster, tenant, user, ...more] = name.split(sign)
    if (cluster && tenant && user && more.length === 0) return { user, tenant, cluster }
  }
  return null
}
