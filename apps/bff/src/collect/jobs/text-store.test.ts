import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TextStore } from './text-store.ts'

it('gives back every text that was put in', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const store = new TextStore()
      const places = texts.map((text) => store.put(text))
      expect(places.map((place) => store.get(place))).toEqual(texts.map((text) => text))
    }),
  )
})

it('takes texts of any length, and more than a slab of them', () => {
  const store = new TextStore()
  const texts = ['', 'a'.repeat(700_000), '水'.repeat(700_000), 'b'.repeat(1_048_572), 'c'.repeat(1_048_573), 'd']
  const places = texts.map((text) => store.put(text))
  expect(places.map((place) => store.get(place) === texts[places.indexOf(place)])).toEqual(texts.map(() => true))
})
