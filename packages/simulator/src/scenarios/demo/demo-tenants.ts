import type { NewTenant } from '../../engine/create-tenant.ts'
import type { Volume } from '../../engine/world.ts'

/** A tenant of the demo and how its operators run it. */
export interface DemoTenant extends Omit<NewTenant, 'createdUs'> {
  /** null: never configured. */
  readonly destinations: { readonly data: string; readonly archive: string } | null
  readonly schedule: Schedule
  /** RECOVERY_WINDOW of its delete policy; without one nothing is deleted. */
  readonly recoveryWindow?: string
}

interface Schedule {
  /** Hours of the day, UTC, of its own incrementals. */
  readonly incrementalHours: readonly number[]
  /** Day of the week of its own full backup, 0 = Sunday, at the first of its hours; null: sys takes its fulls. */
  readonly fullWeekday: number | null
  readonly plusArchivelog: boolean
}

const GB = 1e9

function volume(dataGb: number, changedShare: number, logGbPerDay: number, megabytesPerSecond: number): Volume {
  return {
    dataBytes: dataGb * GB,
    changedShare,
    bytesPerSecond: megabytesPerSecond * 1e6,
    logBytesPerDay: logGbPerDay * GB,
    tabletCount: Math.round(400 + dataGb * 6),
  }
}

const NO_SECRETS = 'access_id=demo-access-id&access_key=demo-access-key'

function onFile(name: string) {
  return { data: `file:///backup/${name}/data`, archive: `LOCATION=file:///backup/${name}/archive` }
}

function onOss(name: string) {
  const uri = (part: string) =>
    `oss://ob-backup/${name}/${part}?host=oss-cn-hangzhou-internal.aliyuncs.com&${NO_SECRETS}`
  return { data: uri('data'), archive: `LOCATION=${uri('archive')}` }
}

function onCos(name: string) {
  const uri = (part: string) =>
    `cos://ob-backup-1250000000/${name}/${part}?host=cos.ap-guangzhou.myqcloud.com&${NO_SECRETS}&appid=1250000000`
  return { data: uri('data'), archive: `LOCATION=${uri('archive')}` }
}

const NIGHTLY: Omit<Schedule, 'incrementalHours'> = { fullWeekday: 0, plusArchivelog: false }

export const ORDERS = 1002
export const LOYALTY = 1004
export const CRM = 1006
export const BILLING = 1008
export const LEDGER = 1010
export const AUDIT = 1012
export const INVENTORY = 1014
export const SEARCH = 1016

/** In the order of their ids. */
export const DEMO_TENANTS: readonly DemoTenant[] = [
  {
    id: ORDERS,
    name: 'orders',
    volume: volume(900, 0.16, 60, 80),
    destinations: onFile('orders'),
    schedule: { ...NIGHTLY, incrementalHours: [1, 7, 13, 19] },
  },
  {
    id: LOYALTY,
    name: 'loyalty',
    volume: volume(12, 0.1, 1, 30),
    destinations: null,
    schedule: { ...NIGHTLY, incrementalHours: [] },
  },
  {
    id: CRM,
    name: 'crm',
    volume: volume(700, 0.18, 14, 58),
    destinations: onOss('crm'),
    schedule: { ...NIGHTLY, incrementalHours: [2], fullWeekday: 6 },
    recoveryWindow: '30d',
  },
  {
    id: BILLING,
    name: 'billing',
    volume: volume(2200, 0.32, 90, 130),
    destinations: onCos('billing'),
    schedule: { ...NIGHTLY, incrementalHours: [0], fullWeekday: 6 },
    recoveryWindow: '35d',
  },
  {
    id: LEDGER,
    name: 'ledger',
    mode: 'ORACLE',
    volume: volume(1300, 0.2, 45, 90),
    destinations: { ...onOss('ledger'), archive: `${onOss('ledger').archive} COMPRESSION=enable` },
    schedule: { ...NIGHTLY, incrementalHours: [3] },
  },
  {
    id: AUDIT,
    name: 'audit',
    volume: volume(500, 0.2, 22, 50),
    destinations: { ...onFile('audit'), archive: `${onFile('audit').archive} PIECE_SWITCH_INTERVAL=3d` },
    schedule: { incrementalHours: [4], fullWeekday: null, plusArchivelog: true },
    recoveryWindow: '14d',
  },
  {
    id: INVENTORY,
    name: 'inventory',
    volume: volume(380, 0.2, 6, 48),
    destinations: onFile('inventory'),
    schedule: { ...NIGHTLY, incrementalHours: [5, 17], fullWeekday: null },
  },
  {
    id: SEARCH,
    name: 'search',
    volume: volume(420, 0.2, 3, 52),
    destinations: onOss('search'),
    schedule: { incrementalHours: [6], fullWeekday: null, plusArchivelog: true },
  },
]

/** Those of these ids, in the order given. */
export function tenantsOf(tenantIds: readonly number[]): readonly DemoTenant[] {
  return tenantIds.flatMap((id) => DEMO_TENANTS.filter((tenant) => tenant.id === id))
}
