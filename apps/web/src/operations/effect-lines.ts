import type { Effect } from '@tidemark/contract'
import { effectWords, type NoteWords } from '../domain/note-words.ts'

export interface EffectLine {
  readonly sentence: string
  readonly tone: Effect['tone']
}

/**
 * What happens in as few sentences as say it: the same words once, many destinations as "each its own", and of several
 * that wait for their log the one that waits longest.
 */
export function effectLines(effects: readonly Effect[], words: NoteWords): readonly EffectLine[] {
  const destinations = effects.filter(({ code }) => code === 'sets-go-to')
  const longestMs = Math.max(...effects.map(lagMs))
  const lines = new Map<string, Effect['tone']>()
  for (const effect of effects) {
    if (effect.code === 'waits-for-checkpoint' && lagMs(effect) < longestMs) continue
    const isOneOfMany = effect.code === 'sets-go-to' && destinations.length > 1
    lines.set(isOneOfMany ? words.t('operations.effects.each-own') : effectWords(words, effect), effect.tone)
  }
  return [...lines].map(([sentence, tone]) => ({ sentence, tone }))
}

function lagMs({ params }: Effect): number {
  return typeof params.lagMs === 'number' ? params.lagMs : 0
}
