import type { BackupJob } from '@tidemark/contract'
import { useMemo, useState } from 'react'
import { jobKey } from '../../../domain/job-key.ts'
import { type Held, holdBack } from './hold-back.ts'

const NONE: ReadonlySet<string> = new Set()

/** The jobs to show while somebody reads the list, how many newer ones wait, and how to let them in. */
export function useHeldBack(
  jobs: readonly BackupJob[],
  { listKey, reading }: { listKey: string; reading: boolean },
): { jobs: readonly BackupJob[]; newer: number; letIn: () => void } {
  const [last, setLast] = useState<{ listKey: string; shown: Held['shown'] }>({ listKey, shown: NONE })
  const shown = last.listKey === listKey ? last.shown : NONE
  const held = useMemo(() => holdBack(jobs.map(jobKey), shown, reading), [jobs, shown, reading])
  if (!isSame(held.shown, shown)) setLast({ listKey, shown: held.shown })
  return {
    jobs: useMemo(() => jobs.filter((job) => held.shown.has(jobKey(job))), [jobs, held]),
    newer: held.newer,
    letIn: () => setLast({ listKey, shown: NONE }),
  }
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key))
}
