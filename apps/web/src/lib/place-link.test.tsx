import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { render } from '../testing/render.tsx'
import { PlaceLink } from './place-link.tsx'

const LINK = (
  <PlaceLink to={{ page: 'jobs', search: { states: 'failed' } }}>
    <span>Failed jobs</span>
  </PlaceLink>
)

it('leads to a place of the open cluster', async () => {
  const { address } = await render(LINK)
  const link = screen.getByRole('link', { name: 'Failed jobs' })
  expect(link.getAttribute('href')).toBe('/clusters/demo/jobs?states=failed')
  expect(fireEvent.click(link)).toBe(false)
  await expect.poll(address).toBe('/clusters/demo/jobs?states=failed')
})

it('stays in the frame', async () => {
  await render(LINK, { framed: true })
  expect(screen.getByRole('link').getAttribute('href')).toBe('/e/clusters/demo/jobs?states=failed')
})

it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
  'leaves %j to the browser',
  async (keys) => {
    const { address } = await render(LINK)
    expect(fireEvent.click(screen.getByRole('link'), keys)).toBe(true)
    expect(address()).toBe('/clusters/demo/overview')
  },
)
