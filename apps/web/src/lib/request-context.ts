import { createContext, useContext } from 'react'
import type { Request } from './request.ts'

export const RequestContext = createContext<Request | null>(null)

/** The way to the BFF: `await request('planOperation', { params: { clusterId }, body })`. */
export function useRequest(): Request {
  const request = useContext(RequestContext)
  if (request === null) throw new Error('useRequest outside of its provider')
  return request
}
