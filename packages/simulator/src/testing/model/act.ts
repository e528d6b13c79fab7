import * as fc from 'fast-check'

export const NAMES = ['mysql_tenant', 't2', 'ora'] as const
export type Name = (typeof NAMES)[number]

/** What one of two clients sends; `tenants` and `tenant` as the statement's clause has them, null without one. */
export type Deed =
  | { readonly kind: 'backup'; readonly incremental: boolean; readonly plus: boolean; readonly tenants: Names | null }
  | { readonly kind: 'cancel'; readonly tenants: Names }
  | { readonly kind: 'archivelog'; readonly on: boolean; readonly tenants: Names }
  | { readonly kind: 'data'; readonly uri: string; readonly tenant: string | null }
  | { readonly kind: 'archive'; readonly uri: string; readonly tenant: string | null }
  | { readonly kind: 'state'; readonly word: 'ENABLE' | 'DEFER'; readonly tenant: string | null }

type Names = readonly string[]

/** `sys`, or a tenant by its own login. */
export interface Act {
  readonly who: 'sys' | Name
  readonly deed: Deed
}

export function textOf({ deed }: Act): string {
  switch (deed.kind) {
    case 'backup': {
      const what = deed.tenants === null ? 'DATABASE' : `TENANT = ${deed.tenants.join(', ')}`
      return `ALTER SYSTEM BACKUP ${deed.incremental ? 'INCREMENTAL ' : ''}${what}${deed.plus ? ' PLUS ARCHIVELOG' : ''}`
    }
    case 'cancel':
      return `ALTER SYSTEM CANCEL BACKUP${clause(deed.tenants)}`
    case 'archivelog':
      return `ALTER SYSTEM ${deed.on ? '' : 'NO'}ARCHIVELOG${clause(deed.tenants)}`
    case 'data':
      return `ALTER SYSTEM SET DATA_BACKUP_DEST = '${deed.uri}'${clause(deed.tenant)}`
    case 'archive':
      return `ALTER SYSTEM SET LOG_ARCHIVE_DEST = '${deed.uri && `LOCATION=${deed.uri}`}'${clause(deed.tenant)}`
    case 'state':
      return `ALTER SYSTEM SET LOG_ARCHIVE_DEST_STATE = '${deed.word}'${clause(deed.tenant)}`
  }
}

function clause(tenants: string | Names | null): string {
  return tenants === null || tenants.length === 0 ? '' : ` TENANT = ${[tenants].flat().join(', ')}`
}

/** Few, so that tenants and kinds come upon each other's. */
const uris = fc.constantFrom('', 'file:///backup/a', 'file:///backup/b', 'file:///backup/c', 'file:///backup/d')
const name = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.constantFrom('nobody', 'sys') },
)
const names = fc.array(name, { minLength: 1, maxLength: 3 })

/** Tenants of a clause that may be left out; from their own login it mostly is. */
const listFor = (isSys: boolean) =>
  isSys ? fc.oneof({ weight: 2, arbitrary: names }, fc.constant([])) : rarely([] as string[], names)
const oneFor = (isSys: boolean) => (isSys ? rarelyNot(name) : rarely(null, name))

function rarely<T, U>(mostly: T, other: fc.Arbitrary<U>): fc.Arbitrary<T | U> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(mostly) }, { weight: 1, arbitrary: other })
}

function rarelyNot<T>(mostly: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 9, arbitrary: mostly }, { weight: 1, arbitrary: fc.constant(null) })
}

function deedsOf(isSys: boolean): fc.Arbitrary<Deed> {
  const flags = { incremental: fc.boolean(), plus: fc.boolean() }
  const whom = isSys ? fc.oneof(fc.constant(null), names) : rarely(null, names)
  const constant = <const K extends string>(kind: K) => fc.constant(kind)
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: constant('backup'), ...flags, tenants: whom }) },
    { weight: 2, arbitrary: fc.record({ kind: constant('cancel'), tenants: listFor(isSys) }) },
    { weight: 2, arbitrary: fc.record({ kind: constant('archivelog'), on: fc.boolean(), tenants: listFor(isSys) }) },
    { weight: 1, arbitrary: fc.record({ kind: constant('data'), uri: uris, tenant: oneFor(isSys) }) },
    { weight: 1, arbitrary: fc.record({ kind: constant('archive'), uri: uris, tenant: oneFor(isSys) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: constant('state'),
        word: fc.constantFrom('ENABLE', 'DEFER'),
        tenant: oneFor(isSys),
      }),
    },
  )
}

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ who: fc.constant('sys' as const), deed: deedsOf(true) }),
  fc.record({ who: fc.constant('mysql_tenant' as const), deed: deedsOf(false) }),
)

/** Acts at one moment, then a pause in which work begins, or all the time that work takes. */
interface Stretch {
  readonly acts: readonly Act[]
  readonly after: 'pause' | 'settle'
}

export type History = readonly Stretch[]

export const histories: fc.Arbitrary<History> = fc.array(
  fc.record({
    acts: fc.array(acts, { minLength: 1, maxLength: 5 }),
    after: fc.constantFrom('pause', 'settle'),
  }),
  { minLength: 1, maxLength: 4 },
)
