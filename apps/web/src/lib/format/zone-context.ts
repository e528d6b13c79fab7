import { createContext, useContext } from 'react'
import type { Zone } from './zone.ts'

export interface ZoneState {
  readonly zone: Zone
  readonly setZone: (zone: Zone) => void
}

export const ZoneContext = createContext<ZoneState>({ zone: 'UTC', setZone: () => {} })

export function useZone(): ZoneState {
  return useContext(ZoneContext)
}
