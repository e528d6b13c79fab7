import type { StorageParts } from '@tidemark/oceanbase'
import { expect } from 'vitest'
import { AppError } from '../../../http/app-error.ts'
import { inWords, planFacts } from '../../../testing/plan-facts.ts'
import { type SnapshotDraft, snapshot } from '../../../testing/snapshot.ts'
import { planSetDestination } from '../set-destination.ts'

export type Request = Parameters<typeof planSetDestination>[0]

const credentials = { accessId: 'AKID', accessKey: 'Zm9v+/=' }
const limits = { deleteMode: null, checksumType: null, maxIops: null, maxBandwidth: null }
export const oss = {
  scheme: 'oss',
  bucket: 'b',
  host: 'oss.example.com',
  credentials,
  ...limits,
  enableWorm: null,
} as const
export const cos = {
  scheme: 'cos',
  bucket: 'b',
  host: 'cos.example.com',
  credentials,
  ...limits,
  appId: '125',
} as const
const { enableWorm: _, ...anyBucket } = oss
export const s3 = { ...anyBucket, scheme: 's3', host: 's3.example.com', s3Region: 'r' } as const
export const azblob = { ...anyBucket, scheme: 'azblob', host: 'acc.blob.example.com' } as const
export const bare = { tenantId: 1002, tenantName: 't1002', logMode: 'noarchivelog' } as const

const request = (over: Partial<Request> = {}): Request => ({
  kind: 'set-destination',
  destination: 'data',
  storage: { scheme: 'file' },
  targets: [{ tenantId: 1002, path: '/backup/a' }],
  archive: null,
  ...over,
})

export async function plan(
  over: Partial<Request>,
  draft: SnapshotDraft = { tenants: [bare] },
  present: StorageParts | null = null,
) {
  const now = snapshot(draft)
  const steps = await planSetDestination(request(over), planFacts(now, present))
  return { steps, words: steps.map((step) => inWords(step, now)) }
}

export async function faults(over: Partial<Request>, draft?: SnapshotDraft, present?: StorageParts) {
  const error = await plan(over, draft, present).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(AppError)
  return (error as AppError).errors?.map(({ pointer, code }) => `${pointer} ${code}`)
}
