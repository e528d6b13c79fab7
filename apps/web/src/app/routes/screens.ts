import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'

/** A page of a cluster: its path under `/clusters/$clusterId/`, and what is drawn there. */
interface Screen {
  readonly path: string
  readonly component: RouteComponent
}

/** Every page of a cluster, the same in the console and under `/e/`. */
export const SCREENS: readonly Screen[] = [
  {
    path: 'overview',
    component: lazyRouteComponent(() => import('../../features/overview/overview.tsx'), 'Overview'),
  },
]
