import { type ReactNode, useMemo, useState } from 'react'
import { writeStored } from '../stored.ts'
import type { Zone } from './zone.ts'
import { ZoneContext } from './zone-context.ts'

interface ZoneProviderProps {
  readonly zone: Zone
  readonly children: ReactNode
}

export function ZoneProvider({ zone: first, children }: ZoneProviderProps) {
  const [zone, setZone] = useState(first)
  const state = useMemo(
    () => ({
      zone,
      setZone: (next: Zone) => {
        writeStored('zone', next)
        setZone(next)
      },
    }),
    [zone],
  )
  return <ZoneContext value={state}>{children}</ZoneContext>
}
