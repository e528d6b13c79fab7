import type { Blocker, Effect } from '@tidemark/contract'
import { expect, it } from 'vitest'
import { createFormat } from '../lib/format/use-format.ts'
import { en } from '../lib/i18n/messages/en.ts'
import { zh } from '../lib/i18n/messages/zh.ts'
import { createTranslate } from '../lib/i18n/translate.ts'
import { blockerWords, effectWords } from './note-words.ts'

const words = (messages: typeof en | typeof zh, language: 'en' | 'zh') => ({
  t: createTranslate(messages),
  format: createFormat(language, 'UTC', 0),
  tenantName: (tenantId: number) => `t${tenantId}`,
})
const inEnglish = words(en, 'en')
const inChinese = words(zh, 'zh')

it('words what holds an act up', () => {
  const blocker: Blocker = { code: 'archive-not-doing', tenantId: 2, params: { state: 'interrupted' } }
  expect(blockerWords(inEnglish, blocker)).toBe('archive is interrupted, OceanBase would refuse (9040)')
  expect(blockerWords(inChinese, blocker)).toBe('日志归档已中断，OceanBase 会拒绝（9040）')
})

it('shows OceanBase’s word where we have none', () => {
  const blocker: Blocker = { code: 'archive-not-doing', tenantId: 2, params: { state: 'DREAMING' } }
  expect(blockerWords(inEnglish, blocker)).toContain('archive is DREAMING')
})

it.each<[Effect['code'], Effect['params'], string]>([
  ['waits-for-checkpoint', { lagMs: 860_000 }, 'It ends once the archive has passed the data: 14 m 20 s behind now.'],
  [
    'skips-tenant',
    { reason: 'no-data-destination' },
    't2 is left out without a word: no data destination, OceanBase would refuse.',
  ],
  [
    'skips-tenant',
    { reason: 'archive-not-doing', state: 'not-started' },
    't2 is left out without a word: archive is not started, OceanBase would refuse (9040).',
  ],
  ['cancels-job', { jobId: '7' }, 'Backup job 7 of t2 is canceled; what it wrote cannot be restored.'],
])('words the effect %s', (code, params, text) => {
  expect(effectWords(inEnglish, { code, tone: 'info', tenantId: 2, params })).toBe(text)
})
