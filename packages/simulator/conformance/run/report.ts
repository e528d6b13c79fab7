import type { Document } from '../documents.ts'
import type { Verdict } from './suite.ts'

export interface Summary {
  readonly lines: readonly string[]
  readonly isGreen: boolean
}

/** Covered of total, by document and in sum; red unless every rule holds, but for exceptions and what was skipped. */
export function summarise(
  documents: readonly Document[],
  verdicts: readonly Verdict[],
  exceptions: ReadonlyMap<string, string>,
): Summary {
  const lines: string[] = []
  const failed = verdicts.filter(({ rule, faults }) => faults.length > 0 && !exceptions.has(rule.id))
  const needless = verdicts.filter(
    ({ rule, faults, skipped }) => isCovered({ faults, skipped }) && exceptions.has(rule.id),
  )
  for (const { rule, faults } of failed)
    lines.push(
      `\n✕ ${rule.id} ${rule.title}`,
      `    ${rule.file}, ${rule.source}`,
      ...faults.map((fault) => `    ${fault}`),
    )
  for (const { rule } of needless) lines.push(`\n✕ ${rule.id} holds and is no exception any more`)

  lines.push('', ...skips(verdicts, exceptions), ...excused(verdicts, exceptions), '')
  for (const { prefix, title } of documents) {
    const own = verdicts.filter(({ rule }) => rule.id.startsWith(`${prefix}-`))
    if (own.length > 0) lines.push(`${title.padEnd(26)}${counts(own)}`)
  }
  lines.push(`${'In sum'.padEnd(26)}${counts(verdicts)}`)
  return { lines, isGreen: failed.length === 0 && needless.length === 0 && verdicts.length > 0 }
}

function isCovered({ faults, skipped }: Pick<Verdict, 'faults' | 'skipped'>): boolean {
  return faults.length === 0 && skipped === null
}

function counts(verdicts: readonly Verdict[]): string {
  const covered = verdicts.filter(isCovered).length
  const share = ((covered / verdicts.length) * 100).toFixed(1)
  return `${String(covered).padStart(5)} / ${String(verdicts.length).padEnd(5)}${share.padStart(6)} %`
}

/** What the server cannot do, said once a reason. */
function skips(verdicts: readonly Verdict[], exceptions: ReadonlyMap<string, string>): readonly string[] {
  const reasons = new Map<string, string[]>()
  for (const { rule, skipped } of verdicts) {
    if (skipped !== null && !exceptions.has(rule.id)) reasons.set(skipped, [...(reasons.get(skipped) ?? []), rule.id])
  }
  return [...reasons].map(
    ([reason, ids]) =>
      `skipped ${ids.length}, as ${reason}: ${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ' …' : ''}`,
  )
}

function excused(verdicts: readonly Verdict[], exceptions: ReadonlyMap<string, string>): readonly string[] {
  return verdicts.flatMap(({ rule }) => {
    const reason = exceptions.get(rule.id)
    return reason === undefined ? [] : [`exception ${rule.id} ${rule.title}: ${reason}`]
  })
}
