import { createContext, useContext } from 'react'
import type { FreshnessStore } from './freshness-store.ts'

export const FreshnessContext = createContext<FreshnessStore | null>(null)

export function useFreshnessStore(): FreshnessStore {
  const store = useContext(FreshnessContext)
  if (store === null) throw new Error('useFreshnessStore outside of its provider')
  return store
}
