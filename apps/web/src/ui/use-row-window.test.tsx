import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useRowWindow } from './use-row-window.ts'

const body = { current: null }

it('draws every row of a short table', () => {
  const { result } = renderHook(() => useRowWindow(body, 200))
  expect(result.current).toMatchObject({ before: 0, after: 0 })
  expect(result.current.indexes).toHaveLength(200)
})

it('draws only what is near the window of a long one, and keeps room for the rest', () => {
  const { result } = renderHook(() => useRowWindow(body, 5_000))
  expect(result.current.indexes.length).toBeLessThan(200)
  expect(result.current.before + result.current.after).toBeGreaterThan(100_000)
})
