import type { DestinationKind, Operation, SetDestinationRequest, TenantDestinations } from '@tidemark/contract'
import { useState } from 'react'
import { type Planning, usePlan } from '../../../operations/use-plan.ts'
import { baseOf, type TargetDirectory, targetDirectories } from './directories.ts'
import { type Faults, inputFaults, refusedFaults } from './field-faults.ts'
import type { Pasted } from './pasted-uri.ts'
import {
  directoryOf,
  NO_KEYS,
  type StorageForm,
  storageFaults,
  storageFormOf,
  takesRole,
  toStorageInput,
} from './storage-form.ts'

interface ArchiveOptions {
  readonly binding: 'optional' | 'mandatory'
  readonly pieceSwitchIntervalDays: number
}

/** What is typed in the form. It lives here only: never in the address, never in the query cache. */
interface Typed {
  readonly storage: StorageForm
  readonly base: string
  readonly edits: ReadonlyMap<number, string>
  readonly archive: ArchiveOptions
  /** The outcome of the last run; what is typed after it makes it history. */
  readonly outcome: Operation | null
  /** Whether leaving would lose something. */
  readonly touched: boolean
}

export interface DestinationFormState {
  readonly kind: DestinationKind
  readonly tenants: readonly TenantDestinations[]
  readonly typed: Typed
  readonly targets: readonly TargetDirectory[]
  /** Whether the keys that are set can be kept: every tenant named has some on this storage. */
  readonly canKeepKeys: boolean
  readonly planning: Planning
  readonly faults: Faults
  readonly complete: boolean
  readonly changeStorage: (patch: Partial<StorageForm>) => void
  readonly change: (patch: Partial<Pick<Typed, 'base' | 'archive' | 'outcome'>>) => void
  /** After they were applied: what was typed is set now, and need not lie about. */
  readonly forgetKeys: () => void
  readonly editDirectory: (tenantId: number, path: string | null) => void
  readonly fill: (pasted: Pasted & { readonly ok: true }) => void
}

/** The form of a destination for these tenants: what is typed, what the server plans of it, what is wrong where. */
export function useDestinationForm(
  kind: DestinationKind,
  tenants: readonly TenantDestinations[],
): DestinationFormState {
  const [typed, setTyped] = useState(() => startOf(kind, tenants))
  const canKeepKeys = keepable(kind, tenants, typed.storage.scheme)
  const storage = withKeys(typed.storage, canKeepKeys)
  const { base, edits, archive, outcome } = typed
  const targets = targetDirectories(tenants, { base, kind, scheme: storage.scheme, edits })
  const local = storageFaults(storage)
  const complete = local.size === 0 && targets.length > 0 && targets.every(({ path }) => path.trim() !== '')
  const request: SetDestinationRequest | null = complete
    ? {
        kind: 'set-destination',
        destination: kind,
        storage: toStorageInput(storage),
        targets: targets.map(({ tenantId, path }) => ({ tenantId, path: path.trim() })),
        archive: kind === 'archive' ? archive : null,
      }
    : null
  const planning = usePlan(request)
  const errors = planning.problem?.problem?.errors
  const faults = new Map([...refusedFaults(outcome, storage.scheme), ...inputFaults(errors ?? [], request)])
  if (local.has('maxIops')) faults.set('maxIops', NOT_A_NUMBER)
  const patch = (next: Partial<Typed>) => setTyped((before) => ({ ...before, outcome: null, touched: true, ...next }))
  return {
    kind,
    tenants,
    typed: { ...typed, storage },
    targets,
    canKeepKeys,
    planning,
    faults,
    complete,
    changeStorage: (change) => patch({ storage: { ...storage, ...change } }),
    change: patch,
    forgetKeys: () =>
      setTyped((before) => ({
        ...before,
        storage: { ...before.storage, keys: 'keep', ...NO_KEYS },
        touched: false,
      })),
    editDirectory: (tenantId, path) => patch({ edits: withEdit(edits, tenantId, path) }),
    fill: (pasted) => patch(filled(pasted, tenants)),
  }
}

const NOT_A_NUMBER = { by: 'input', code: 'not-a-number' } as const

/** A destination that is set fills the form; else the tenant's other one lends its storage and its base. */
function startOf(kind: DestinationKind, tenants: readonly TenantDestinations[]): Typed {
  const first = tenants[0]
  const own = first?.[kind] ?? null
  const lent = own ?? first?.[kind === 'data' ? 'archive' : 'data'] ?? null
  const base = first === undefined || lent === null ? '' : baseOf(directoryOf(lent), first.tenantName, lent.kind)
  return {
    storage: storageFormOf(lent),
    base,
    edits: first === undefined || own === null ? new Map() : new Map([[first.tenantId, directoryOf(own)]]),
    archive: { binding: own?.binding ?? 'optional', pieceSwitchIntervalDays: own?.pieceSwitchIntervalDays ?? 1 },
    outcome: null,
    touched: false,
  }
}

/** Keys can be kept only where there are some, and a role taken only where there are roles. */
function withKeys(storage: StorageForm, canKeepKeys: boolean): StorageForm {
  const cannot = storage.keys === 'keep' ? !canKeepKeys : storage.keys === 'role' && !takesRole(storage.scheme)
  return cannot ? { ...storage, keys: 'replace' } : storage
}

function keepable(kind: DestinationKind, tenants: readonly TenantDestinations[], scheme: string): boolean {
  return (
    tenants.length > 0 &&
    tenants.every((tenant) => tenant[kind]?.scheme === scheme && (tenant[kind]?.secrets.length ?? 0) > 0)
  )
}

function withEdit(edits: ReadonlyMap<number, string>, tenantId: number, path: string | null) {
  const next = new Map(edits)
  if (path === null) next.delete(tenantId)
  else next.set(tenantId, path)
  return next
}

/** For one tenant the pasted directory is its own; for several it is the base of theirs. */
function filled({ storage, directory }: Pasted & { readonly ok: true }, tenants: readonly TenantDestinations[]) {
  const [first, second] = tenants
  return first !== undefined && second === undefined
    ? { storage, edits: new Map([[first.tenantId, directory]]) }
    : { storage, base: directory, edits: new Map<number, string>() }
}
