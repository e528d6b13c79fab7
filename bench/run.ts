// Measures ours and the floor in one run and prints ratios; beyond a budget the exit code is 1.

import { measureFirstLoad } from './first-load.ts'
import { measureLists } from './lists.ts'
import { openConsole } from './open-console.ts'
import type { Verdict } from './verdict.ts'

await using subject = await openConsole()
const verdicts: Verdict[] = [...(await measureFirstLoad(subject.url)), ...(await measureLists(subject.url))]

console.table(
  Object.fromEntries(
    verdicts.map(({ what, ours, floor, value, budget, kept }) => [
      what,
      { ours, floor, value, budget, kept: kept ? 'yes' : 'NO' },
    ]),
  ),
)
process.exitCode = verdicts.every(({ kept }) => kept) ? 0 : 1
