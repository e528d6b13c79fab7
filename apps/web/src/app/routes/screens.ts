import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'
import { JobList } from '../../features/jobs/job-list.tsx'

/** A page of a cluster: its path under `/clusters/$clusterId/`, and what is drawn there. */
interface Screen {
  readonly path: string
  readonly component: RouteComponent
}

/**
 * Every page of a cluster, the same in the console and under `/e/`. The job list is in the first script, since a lazy
 * page behind a fallback costs hundreds of milliseconds; the others come when a link is pointed at, or when idle.
 */
export const SCREENS: readonly Screen[] = [
  {
    path: 'overview',
    component: lazyRouteComponent(() => import('../../features/overview/overview.tsx'), 'Overview'),
  },
  {
    path: 'timeline',
    component: lazyRouteComponent(() => import('../../features/timeline/timeline-page.tsx'), 'TimelinePage'),
  },
  { path: 'jobs', component: JobList },
  {
    path: 'jobs/$tenantId/$jobId',
    component: lazyRouteComponent(() => import('../../features/jobs/job-page.tsx'), 'JobPage'),
  },
  {
    path: 'tenants',
    component: lazyRouteComponent(() => import('../../features/tenants/tenant-list.tsx'), 'TenantList'),
  },
  {
    path: 'tenants/$tenantId',
    component: lazyRouteComponent(() => import('../../features/tenants/tenant-page.tsx'), 'TenantPage'),
  },
  {
    path: 'destinations',
    component: lazyRouteComponent(() => import('../../features/destinations/destinations.tsx'), 'Destinations'),
  },
]
