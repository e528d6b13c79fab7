import { expect, it } from 'vitest'
import { isFramePath } from './is-frame-path.ts'

it.each([
  ['/e/clusters/demo/jobs', '/', true],
  ['/e', '/', true],
  ['/backup/e/', '/backup/', true],
  ['/clusters/e/jobs', '/', false],
  ['/ee/x', '/', false],
  ['/e/x', '/backup/', false],
  ['/', '/', false],
])('%s below %s: %s', (pathname, base, framed) => {
  expect(isFramePath(pathname, base)).toBe(framed)
})
