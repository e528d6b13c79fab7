export interface LoginName {
  readonly user: string
  readonly tenant: string
  /** null: none was named. */
  readonly cluster: string | null
}

/** `user[@tenant[#cluster]]`, as a server takes it; without a tenant it is sys. The last @ counts. */
export function parseLoginName(name: string): LoginName {
  const at = name.lastIndexOf('@')
  if (at < 0) return { user: name, tenant: 'sys', cluster: null }
  const [tenant = '', ...cluster] = name.slice(at + 1).split('#')
  return { user: name.slice(0, at), tenant, cluster: cluster.length === 0 ? null : cluster.join('#') }
}
