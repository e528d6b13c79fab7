import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Mutant } from './mutants.ts'

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

/** What the suite said of a copy of the simulator. */
export interface Trial {
  /** 0 green, 1 a rule does not hold, anything else: it could not be run. */
  readonly code: number
  readonly output: string
}

/** Runs the mutant's rules against a copy of the simulator that is wrong as it says. */
export async function tryMutant({ file, right, wrong, breaks }: Mutant): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), 'mutant-'))
  try {
    for (const part of ['src', 'conformance', 'package.json']) {
      await cp(join(PACKAGE, part), join(folder, part), { recursive: true })
    }
    await symlink(join(PACKAGE, 'node_modules'), join(folder, 'node_modules'))
    const path = join(folder, 'src', file)
    const source = await readFile(path, 'utf8')
    if (source.split(right).length !== 2) throw new Error(`${file} does not hold once: ${right}`)
    await writeFile(
      path,
      source.replace(right, () => wrong),
    )
    return await runRules(join(folder, 'conformance/conformance.ts'), breaks)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs the rules whose ids begin so, to the first that does not hold. */
function runRules(runner: string, only: readonly string[]): Promise<Trial> {
  const args = ['--import', 'tsx', '--conditions=@tidemark/source', runner, '--first', ...only]
  const { OB_URL: _, ...env } = process.env
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), output: stdout + stderr })
    })
  })
}
