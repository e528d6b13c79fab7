import { expect, it } from 'vitest'
import { chooseLanguage } from './language.ts'

it.each([
  ['?lang=zh', 'en', ['en-US'], 'zh'],
  ['?lang=xx', 'zh', ['en-US'], 'zh'],
  ['', null, ['fr-FR', 'zh-CN', 'en'], 'zh'],
  ['', null, ['fr-FR'], 'en'],
  ['', 'en', ['zh-CN'], 'en'],
] as const)('address %j, stored %j, browser %j → %s', (search, stored, preferred, language) => {
  expect(chooseLanguage(search, stored, preferred)).toBe(language)
})
