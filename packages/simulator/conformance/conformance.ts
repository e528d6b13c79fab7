import { parseArgs } from 'node:util'
import { readDocuments, readExceptions } from './documents.ts'
import { summarise } from './run/report.ts'
import { serverAt, simulators } from './run/servers.ts'
import { runSuite } from './run/suite.ts'

/**
 * Holds every rule against a server: the one at `OB_URL` (directed through `OB_CONTROL_URL`, if that is set), else the
 * simulator. Arguments are the beginnings of ids; `--first` stops at the first rule that does not hold.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { first: { type: 'boolean', default: false } },
  })
  const { OB_URL: url, OB_CONTROL_URL: controlUrl = null } = process.env
  const isSimulator = url === undefined
  const documents = readDocuments()
  // Exceptions are the simulator's; another server is told by what it can.
  const exceptions = isSimulator ? readExceptions() : new Map<string, string>()
  const servers = isSimulator ? simulators() : serverAt(url, controlUrl)
  try {
    const verdicts = await runSuite({
      servers,
      documents,
      only: positionals,
      isEnough: ({ rule, faults }) => values.first && faults.length > 0 && !exceptions.has(rule.id),
    })
    const { lines, isGreen } = summarise(documents, verdicts, exceptions)
    console.log(lines.join('\n'))
    if (!isGreen) process.exitCode = 1
  } finally {
    await servers.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})
