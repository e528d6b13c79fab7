/** Business lines with what runs in each; a line is the first part of its tenants' names. */
const LINES: readonly (readonly [line: string, services: readonly string[]])[] = [
  ['pay', ['core', 'ledger', 'wallet', 'settle', 'refund', 'limit', 'channel']],
  ['retail', ['orders', 'cart', 'catalog', 'price', 'stock', 'coupon', 'review']],
  ['risk', ['rules', 'score', 'graph', 'cases', 'device', 'black', 'audit']],
  ['crm', ['member', 'points', 'ticket', 'survey', 'campaign', 'contact', 'tag']],
  ['erp', ['gl', 'ap', 'ar', 'asset', 'budget', 'tax', 'cost']],
  ['scm', ['wms', 'tms', 'vendor', 'purchase', 'quality', 'plan', 'trace']],
  ['iot', ['meter', 'shadow', 'alarm', 'ota', 'rule', 'gateway', 'track']],
  ['ads', ['bid', 'click', 'budget', 'audience', 'report', 'creative', 'bill']],
  ['hr', ['staff', 'payroll', 'attend', 'recruit', 'train', 'review', 'social']],
  ['game', ['login', 'match', 'bag', 'rank', 'mail', 'pay', 'guild']],
  ['data', ['meta', 'tag', 'sched', 'lineage', 'metric', 'quality', 'ods']],
  ['open', ['gateway', 'app', 'auth', 'notify', 'quota', 'log', 'portal']],
]
const SITES = ['hz', 'sh', 'sz', 'bj', 'cd', 'sg'] as const

/** `pay_ledger_hz`: line, service, site. At most 504 of them. */
export function fleetNames(count: number): readonly string[] {
  const names = SITES.flatMap((site) =>
    LINES.flatMap(([line, services]) => services.map((service) => `${line}_${service}_${site}`)),
  )
  return names.slice(0, count)
}

export function lineOf(name: string): string {
  return name.slice(0, name.indexOf('_'))
}
