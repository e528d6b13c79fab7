import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { useFreshness } from '../../lib/freshness/use-freshness.ts'
import { useCluster } from '../../lib/use-console.ts'
import { OperationProvider } from '../../operations/operation-provider.tsx'
import { DegradedBand } from './degraded-band.tsx'
import { NoBackup } from './no-backup.tsx'
import { usePageFocus } from './use-page-focus.ts'
import { usePageTitle } from './use-page-title.ts'
import { WithheldBand } from './withheld-band.tsx'

/** The page's own part. While the database does not answer it is marked as frozen: nothing in it is drawn live. */
export function PageBody({ children }: { readonly children: ReactNode }) {
  const page = useRef<HTMLElement>(null)
  usePageTitle()
  usePageFocus(page)
  const without = useWithoutBackup()
  const frozen = useFreshness()?.state === 'down' && without === null
  return (
    <main className="page" id="main" ref={page} tabIndex={-1} data-frozen={frozen ? '' : undefined}>
      {without === null ? (
        <>
          <DegradedBand />
          <WithheldBand />
          <OperationProvider>{children}</OperationProvider>
        </>
      ) : (
        <NoBackup without={without} />
      )}
    </main>
  )
}

/** Of a server that cannot be backed up, unless the page is of its tenants and they are known. */
function useWithoutBackup() {
  const ofTenants = useLocation({ select: ({ pathname }) => pathname.split('/').includes('tenants') })
  const without = useCluster()?.withoutBackup ?? null
  return without?.hasTenants === true && ofTenants ? null : without
}
