import { BACKUP_TASKS, readBackupTasks } from '@tidemark/oceanbase'
import { isInPhase, watchPhases } from '../phases.ts'
import type { Facts, Source } from '../source.ts'
import { toTaskRecords, withTasks } from '../task-records.ts'

/** The work of jobs in flight: counters, and the phase, which nobody but a watcher can tell later. */
export function createBackupTasksSource(scrub: (text: string) => string): Source {
  return {
    name: 'backup-tasks',
    paceMs: 0,
    everyPoll: false,
    statements: (facts) => (mayHaveTasks(facts) ? 1 : 0),
    essential: false,
    async collect(reader, facts, moment) {
      if (!mayHaveTasks(facts)) return { facts, more: false }
      const rows = await reader.rows(BACKUP_TASKS, readBackupTasks)
      const found = await toTaskRecords(rows, BACKUP_TASKS, reader, scrub)
      const current = new Map([...found].map(([key, { task }]) => [key, task.rawStatus]))
      const phases = watchPhases(facts.phases, current, moment.at)
      return { facts: { ...withTasks(facts, found), phases }, more: false }
    },
  }
}

/** A job in flight has one, or a phase that was seen has to be closed. */
function mayHaveTasks({ jobs, phases }: Facts): boolean {
  return jobs.inFlight.some(({ facts }) => !facts.isParent) || isInPhase(phases)
}
