import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Secret } from '@tidemark/oceanbase'

/**
 * Compares with the access key without telling by its time how much of it was right: what is compared are two MACs of
 * one length, under a key that nobody outside knows.
 */
export function keyMatcher(accessKey: Secret): (candidate: string) => boolean {
  const macKey = randomBytes(32)
  const macOf = (text: string) => createHmac('sha256', macKey).update(text).digest()
  const expected = macOf(accessKey.reveal())
  return (candidate) => timingSafeEqual(macOf(candidate), expected)
}
