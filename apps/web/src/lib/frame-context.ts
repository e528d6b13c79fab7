import { createContext, useContext } from 'react'

/** Whether the page is one of those under `/e/`, made to stand in another site's frame. */
export const FrameContext = createContext(false)

export function useIsFramed(): boolean {
  return useContext(FrameContext)
}
