import { useParams } from '@tanstack/react-router'
import { TenantView } from './page/tenant-view.tsx'
import './tenants.css'

/** The page of the tenant that the address names. */
export function TenantPage() {
  const { tenantId } = useParams({ strict: false })
  return tenantId === undefined ? null : <TenantView tenantId={tenantId} />
}
