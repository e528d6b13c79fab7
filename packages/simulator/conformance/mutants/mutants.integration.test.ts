import { describe, expect, it } from 'vitest'
import { tryMutant } from './mutant-trial.ts'
import { MUTANTS } from './mutants.ts'

describe('the rules notice a simulator in which', { timeout: 120_000 }, () => {
  it.concurrent.each(MUTANTS)('$name', async (mutant) => {
    const { code, output } = await tryMutant(mutant)
    // 1: a rule does not hold. Anything else, a crash included, would prove nothing.
    expect(code, output).toBe(1)
    expect(output).toContain(`✕ ${mutant.breaks[0] ?? ''}`)
  })

  it('and are 20', () => expect(MUTANTS).toHaveLength(20))
})
