import type { Effect } from '@tidemark/contract'
import { expect, it } from 'vitest'
import { createFormat } from '../lib/format/use-format.ts'
import { en } from '../lib/i18n/messages/en.ts'
import { createTranslate } from '../lib/i18n/translate.ts'
import { effectLines } from './effect-lines.ts'

const words = { t: createTranslate(en), format: createFormat('en', 'UTC', 0), tenantName: (id: number) => `t${id}` }
const effect = (code: Effect['code'], tenantId: number | null, params: Effect['params'] = {}): Effect => ({
  code,
  tone: 'info',
  tenantId,
  params,
})
const sentences = (effects: readonly Effect[]) => effectLines(effects, words).map(({ sentence }) => sentence)

it('says the same thing once', () => {
  expect(sentences([effect('writes-check-file', 1002), effect('writes-check-file', 1004)])).toHaveLength(1)
})

it('names one destination, and says of several that each has its own', () => {
  const one = effect('sets-go-to', 1002, { uri: 'file:///a' })
  expect(sentences([one])).toEqual(['Backup sets go to file:///a'])
  expect(sentences([one, effect('sets-go-to', 1004, { uri: 'file:///b' })])).toEqual([
    'Backup sets go to each tenant’s data destination.',
  ])
})

it('names the longest wait of several', () => {
  const waits = (tenantId: number, lagMs: number) => effect('waits-for-checkpoint', tenantId, { lagMs })
  expect(sentences([waits(1002, 4_000), waits(1004, 840_000)])).toEqual([expect.stringContaining('14 m')])
})
