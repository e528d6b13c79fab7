import { screen } from '@testing-library/react'
import type { Capability } from '@tidemark/contract'
import { expect, it } from 'vitest'
import { consoleInfo } from '../testing/console-info.ts'
import { render } from '../testing/render.tsx'
import { useMissing } from './use-missing.ts'

function Why({ capability }: { readonly capability: Capability }) {
  return <p>{useMissing(capability)}</p>
}

const lacksValidate = { missing: [{ capability: 'validate' as const, needs: '4.6.0.0' }] }

it.each([
  ['en', '4.3.5.5', 'needs OceanBase 4.6.0; this cluster runs 4.3.5.5'],
  ['zh', '4.3.5.5', '需要 OceanBase 4.6.0；本集群为 4.3.5.5'],
  ['en', null, 'needs OceanBase 4.6.0; this cluster does not say its version'],
] as const)('in %s, running %s: %s', async (language, version, words) => {
  const answers = { 'GET /console': consoleInfo({ as: 'sys' }, { version, ...lacksValidate }) }
  await render(<Why capability="validate" />, { language, answers })
  await screen.findByText(words)
})

it('says nothing of what the version has', async () => {
  const answers = { 'GET /console': consoleInfo({ as: 'sys' }, lacksValidate) }
  await render(
    <>
      <Why capability="validate" />
      <Why capability="s3" />
    </>,
    { answers },
  )
  expect(await screen.findAllByText(/needs OceanBase/)).toHaveLength(1)
})
