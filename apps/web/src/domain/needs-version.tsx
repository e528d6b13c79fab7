import type { Capability } from '@tidemark/contract'
import { Icon } from '../ui/icon.tsx'
import { useMissing } from './use-missing.ts'

interface NeedsVersionProps {
  readonly capability: Capability
  /** For `aria-describedby` of what is off. */
  readonly id?: string
}

/** Beside a choice or an act that this cluster's version does not have: why. Nothing when it has it. */
export function NeedsVersion({ capability, id }: NeedsVersionProps) {
  const why = useMissing(capability)
  if (why === null) return null
  return (
    <span className="why-off" id={id}>
      <Icon name="lock" size={14} />
      {why}
    </span>
  )
}
