/** Every page of a cluster, under `/clusters/$clusterId/` and, bare, under `/e/clusters/$clusterId/`. */
export const SCREEN_PATHS = [
  'overview',
  'timeline',
  'jobs',
  'jobs/$tenantId/$jobId',
  'jobs/deletes/$tenantId/$jobId',
  'tenants',
  'tenants/$tenantId',
  'destinations',
] as const
export type ScreenPath = (typeof SCREEN_PATHS)[number]
