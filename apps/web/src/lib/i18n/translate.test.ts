import { expect, it } from 'vitest'
import { en } from './messages/en.ts'
import { zh } from './messages/zh.ts'
import { createTranslate, PLACE } from './translate.ts'

it('fills places and keeps those nobody fills', () => {
  const t = createTranslate(en)
  expect(t('jobs.expand', { job: 42 })).toBe('Expand job 42')
  expect(t('jobs.expand')).toBe('Expand job {job}')
})

it('has the same places in both languages', () => {
  const places = (text: string) => [...new Set(text.match(PLACE))].toSorted()
  const differing = Object.entries(en).filter(
    ([key, text]) => String(places(text)) !== String(places(zh[key as keyof typeof zh])),
  )
  expect(differing.map(([key]) => key)).toEqual([])
})
