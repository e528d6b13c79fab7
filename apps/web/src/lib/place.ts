export type Search = Readonly<Record<string, string>>

export const PAGES = ['overview', 'timeline', 'jobs', 'tenants', 'destinations'] as const
export type Page = (typeof PAGES)[number]

/** Somewhere in a cluster. */
export type Place =
  | { readonly page: Page; readonly search?: Search }
  | { readonly page: 'job'; readonly tenantId: number; readonly jobId: string; readonly search?: Search }
  | { readonly page: 'delete-job'; readonly tenantId: number; readonly jobId: string; readonly search?: Search }
  | { readonly page: 'tenant'; readonly tenantId: number; readonly search?: Search }

/** The path of a place, under the base path; pages in a frame lead to pages in the frame. */
export function placePath(clusterId: string, place: Place, framed: boolean): string {
  const cluster = `${framed ? '/e' : ''}/clusters/${clusterId}`
  if (place.page === 'job') return `${cluster}/jobs/${place.tenantId}/${place.jobId}`
  if (place.page === 'delete-job') return `${cluster}/jobs/deletes/${place.tenantId}/${place.jobId}`
  if (place.page === 'tenant') return `${cluster}/tenants/${place.tenantId}`
  return `${cluster}/${place.page}`
}
