import type { NewTenant } from '../../engine/create-tenant.ts'
import type { Dice } from '../../engine/dice.ts'
import type { Volume } from '../../engine/world.ts'
import { fleetNames, lineOf } from './fleet-names.ts'

/** How a tenant stands today. */
export type Condition =
  | 'well'
  | 'bare'
  | 'never-archived'
  | 'never-backed-up'
  | 'interrupted'
  | 'stopped'
  | 'suspended'
  | 'lagging'
  | 'last-failed'
  | 'running'

/** Of how many of a hundred tenants it is so; the others are well. */
const SHARES: readonly (readonly [Condition, number])[] = [
  ['bare', 3],
  ['never-archived', 2],
  ['never-backed-up', 1],
  ['interrupted', 2],
  ['stopped', 1],
  ['suspended', 1],
  ['lagging', 2],
  ['last-failed', 3],
  ['running', 2],
]

/** One of the fleet, and how it is run. */
export interface FleetTenant extends Omit<NewTenant, 'createdUs'> {
  readonly line: string
  readonly condition: Condition
  /** A backup each day, or one a week, the full one. */
  readonly daily: boolean
  /** Minute of the day, UTC, at which its backups begin. */
  readonly minute: number
  /** 0 = Sunday: the day of its full backup. */
  readonly fullWeekday: number
  readonly plusArchivelog: boolean
}

const FIRST_ID = 1002
const MINUTES = 24 * 60

/** @param dailyShare how many of them back up each day, 0 to 1 */
export function fleetTenants(dice: Dice, count: number, dailyShare: number): readonly FleetTenant[] {
  return fleetNames(count).map((name, index) => ({
    id: FIRST_ID + 2 * index,
    name,
    line: lineOf(name),
    mode: dice.chance(0.14) ? 'ORACLE' : 'MYSQL',
    volume: volume(dice),
    condition: condition(dice),
    daily: dice.chance(dailyShare),
    minute: dice.between(0, MINUTES - 1),
    fullWeekday: dice.between(0, 6),
    plusArchivelog: dice.chance(0.1),
  }))
}

function condition(dice: Dice): Condition {
  let percent = dice.next() * 100
  for (const [word, share] of SHARES) {
    if (percent < share) return word
    percent -= share
  }
  return 'well'
}

/** Many are small and a few are large. A full backup takes up to two hours. */
function volume(dice: Dice): Volume {
  const dataGb = Math.round(2 * 10 ** (dice.next() * 2.4))
  return {
    dataBytes: dataGb * 1e9,
    changedShare: 0.05 + dice.next() * 0.2,
    bytesPerSecond: (20 + dataGb / 4) * 1e6,
    logBytesPerDay: dataGb * 4e7,
    tabletCount: 400 + dataGb * 6,
  }
}

/** `SET` values of both destinations. Each line has its own bucket or share. */
export function destinationsOf({ line, name }: FleetTenant): { readonly data: string; readonly archive: string } {
  const uri = STORAGE[line] ?? onFile
  return { data: uri(line, `${name}/data`), archive: `LOCATION=${uri(line, `${name}/log`)}` }
}

const KEYS = 'access_id=fleet-access-id&access_key=fleet-access-key'
const onFile = (line: string, path: string) => `file:///backup/${line}/${path}`
const onOss = (line: string, path: string) =>
  `oss://ob-${line}/${path}?host=oss-cn-hangzhou-internal.aliyuncs.com&${KEYS}`
const onCos = (line: string, path: string) =>
  `cos://ob-${line}-1250000000/${path}?host=cos.ap-guangzhou.myqcloud.com&${KEYS}&appid=1250000000`

const STORAGE: Readonly<Record<string, typeof onFile>> = {
  pay: onOss,
  retail: onOss,
  risk: onOss,
  game: onCos,
  ads: onCos,
}
