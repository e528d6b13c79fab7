import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'
import { JobList } from '../../features/jobs/job-list.tsx'
import type { ScreenPath } from './screen-paths.ts'

/**
 * What is drawn on every page of a cluster, the same in the console and under `/e/`. The job list is in the first
 * script, since a lazy page behind a fallback costs hundreds of milliseconds; the others come when a link is pointed
 * at, or when idle.
 */
export const SCREENS: Readonly<Record<ScreenPath, RouteComponent>> = {
  overview: lazyRouteComponent(() => import('../../features/overview/overview.tsx'), 'Overview'),
  timeline: lazyRouteComponent(() => import('../../features/timeline/timeline-page.tsx'), 'TimelinePage'),
  jobs: JobList,
  'jobs/$tenantId/$jobId': lazyRouteComponent(() => import('../../features/jobs/job-page.tsx'), 'JobPage'),
  'jobs/deletes/$tenantId/$jobId': lazyRouteComponent(
    () => import('../../features/jobs/delete-job-page.tsx'),
    'DeleteJobPage',
  ),
  tenants: lazyRouteComponent(() => import('../../features/tenants/tenant-list.tsx'), 'TenantList'),
  'tenants/$tenantId': lazyRouteComponent(() => import('../../features/tenants/tenant-page.tsx'), 'TenantPage'),
  destinations: lazyRouteComponent(() => import('../../features/destinations/destinations.tsx'), 'Destinations'),
}
