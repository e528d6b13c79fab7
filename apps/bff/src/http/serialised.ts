import { createHash } from 'node:crypto'
import type { ClusterFreshness } from '@tidemark/contract'
import { type AnswerBody, answerBody } from './answer-body.ts'

/** A read model as JSON text with the hash of it. */
export interface Serialised {
  readonly etag: string
  /** `{data, freshness}`: the same bytes until the next poll, for everybody who asks in between. */
  readonly bodyWith: (freshness: ClusterFreshness) => AnswerBody
}

export function serialise(data: unknown): Serialised {
  const json = JSON.stringify(data)
  let newest: { readonly freshness: string; readonly body: AnswerBody } | null = null
  return {
    etag: `W/"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`,
    bodyWith: (current) => {
      const freshness = JSON.stringify(toFreshness(current))
      if (newest?.freshness !== freshness)
        newest = { freshness, body: answerBody(`{"data":${json},"freshness":${freshness}}`) }
      return newest.body
    },
  }
}

/** What of a cluster's freshness stands in a body; its age, which changes by itself, rides in the headers. */
export function toFreshness({ state, observedAt, cause }: ClusterFreshness) {
  return { state, observedAt, cause }
}
