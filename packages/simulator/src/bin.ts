import { parseArgs } from 'node:util'
import { startSimulator } from './index.ts'
import { releaseNames, UnknownVersion } from './versions/version-rules.ts'
import { scenarioNames, UnknownScenario } from './worlds.ts'

const HELP = `An OceanBase cluster to back up, in one process.

  npm run sim -- [flags]

  --port N          where MySQL clients connect                 2881
  --control-port P  the control API, HTTP on loopback           2880
  --scenario NAME   ${scenarioNames().join(', ').padEnd(43)} blank
  --version V       ${releaseNames().join(', ').padEnd(43)} 4.3.5
  --speed N         divides every wait and all modelled work    1
  --seed S          the same seed, the same course of events    1
  --help            this

  mysql -h127.0.0.1 -P2881 -uroot@sys          the cluster
  mysql -h127.0.0.1 -P2881 -uroot@mysql_tenant a tenant`

class BadFlag extends Error {}

function readFlags() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '2881' },
      'control-port': { type: 'string', default: '2880' },
      scenario: { type: 'string', default: 'blank' },
      version: { type: 'string', default: '4.3.5' },
      speed: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  })
  return {
    help: values.help,
    scenario: values.scenario,
    version: values.version,
    port: numberFlag('port', values.port, /^\d{1,5}$/, 65_535),
    controlPort: numberFlag('control-port', values['control-port'], /^\d{1,5}$/, 65_535),
    speed: numberFlag('speed', values.speed, /^(?=.*[1-9])\d{1,6}(\.\d{1,6})?$/, 1_000_000),
    seed: numberFlag('seed', values.seed, /^\d{1,15}$/, Number.MAX_SAFE_INTEGER),
  }
}

function numberFlag(name: string, text: string, form: RegExp, most: number): number {
  const value = Number(text)
  if (!form.test(text) || value > most) throw new BadFlag(`--${name} cannot be "${text}"`)
  return value
}

async function main(): Promise<void> {
  const { help, ...flags } = readFlags()
  if (help) {
    console.log(HELP)
    return
  }
  const simulator = await startSimulator({ ...flags, report: (error) => console.error(error) })
  console.log(
    `OceanBase ${simulator.health().version} (simulated, scenario ${flags.scenario}) on 127.0.0.1:${simulator.port}`,
  )
  console.log(`Control API on ${simulator.controlUrl}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void simulator.stop())
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  const port = 'port' in error ? String(error.port) : ''
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another with --port or --control-port.`
  if (code === 'EACCES') return `Port ${port} may not be opened. Choose one above 1023.`
  const isMistake = [BadFlag, UnknownScenario, UnknownVersion].some((known) => error instanceof known)
  return isMistake || code.startsWith('ERR_PARSE_ARGS') ? error.message : (error.stack ?? error.message)
}

main().catch((error: unknown) => {
  console.error(explain(error))
  process.exitCode = 1
})
