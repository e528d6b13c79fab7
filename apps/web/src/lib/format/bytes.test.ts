import { expect, it } from 'vitest'
import { formatBytes } from './bytes.ts'

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_023, '1.00 KiB'],
  [1_024, '1.00 KiB'],
  [10_240, '10.0 KiB'],
  [158_913_789_952, '148.0 GiB'],
  [1_770_209_395_000, '1.61 TiB'],
  [900_000_000_000, '838.2 GiB'],
])('%d B is %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})
