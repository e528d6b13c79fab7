import type { Answer } from '../client/answer.ts'

const MOST_ROWS = 12

/** An answer in the words in which rules expect one. */
export function showAnswer(answer: Answer): string {
  switch (answer.kind) {
    case 'ok':
      return `ok, affected ${answer.affected}, status 0x${answer.status.toString(16)}, info ${JSON.stringify(answer.info)}`
    case 'error':
      return `error ${answer.errno} ${answer.state} ${answer.message}`
    case 'rows':
      return [
        `columns ${answer.columns.map(({ name }) => name).join(', ')}`,
        ...answer.rows.slice(0, MOST_ROWS).map((row) => `row ${row.map((cell) => cell ?? 'NULL').join(' | ')}`),
        ...(answer.rows.length > MOST_ROWS ? [`… ${answer.rows.length} rows`] : []),
      ].join('\n      ')
    case 'prepared':
      return `prepared ${answer.parameters.length} ${answer.columns.length}`
    case 'closed':
      return 'closed'
  }
}
