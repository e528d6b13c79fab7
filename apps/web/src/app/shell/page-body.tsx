import { type ReactNode, useRef } from 'react'
import { useFreshness } from '../../lib/freshness/use-freshness.ts'
import { OperationProvider } from '../../operations/operation-provider.tsx'
import { DegradedBand } from './degraded-band.tsx'
import { usePageFocus } from './use-page-focus.ts'
import { usePageTitle } from './use-page-title.ts'
import { WithheldBand } from './withheld-band.tsx'

/** The page's own part. While the database does not answer it is marked as frozen: nothing in it is drawn live. */
export function PageBody({ children }: { readonly children: ReactNode }) {
  const page = useRef<HTMLElement>(null)
  usePageTitle()
  usePageFocus(page)
  const frozen = useFreshness()?.state === 'down'
  return (
    <main className="page" id="main" ref={page} tabIndex={-1} data-frozen={frozen ? '' : undefined}>
      <DegradedBand />
      <WithheldBand />
      <OperationProvider>{children}</OperationProvider>
    </main>
  )
}
