import type { Blocker, MissingCapability } from '@tidemark/contract'
import { type Capability, missing, missingOf, parseObVersion } from '@tidemark/oceanbase'
import type { Snapshot } from '../collect/snapshot.ts'

type Versioned = Pick<Snapshot, 'version'>

/** What this cluster's version cannot do, as a blocker of every act that needs it; empty when it can. */
export function versionBlockers({ version }: Versioned, capability: Capability): readonly Blocker[] {
  const lack = missing(toVersion(version), capability)
  if (lack === null) return []
  const { needs, runs } = lack
  return [
    runs === null
      ? { code: 'version-unknown', tenantId: null, params: { needs } }
      : { code: 'needs-version', tenantId: null, params: { needs, runs } },
  ]
}

/** Everything this cluster's version cannot do. */
export function missingCapabilities({ version }: Versioned): MissingCapability[] {
  return missingOf(toVersion(version)).map(({ capability, needs }) => ({ capability, needs }))
}

function toVersion(version: string | null) {
  return version === null ? null : parseObVersion(version)
}
