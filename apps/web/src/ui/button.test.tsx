import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { Button } from './button.tsx'

it('does what it says', async () => {
  const press = vi.fn()
  render(<Button onClick={press}>Back up</Button>)
  await userEvent.click(screen.getByRole('button', { name: 'Back up' }))
  expect(press).toHaveBeenCalledOnce()
})

it('stays in reach while it is off, says why, and does nothing', async () => {
  const press = vi.fn()
  render(
    <Button onClick={press} off="OceanBase does not answer">
      Back up
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Back up', description: 'OceanBase does not answer' })
  await userEvent.tab()
  expect(document.activeElement).toBe(button)
  await userEvent.keyboard('{Enter}')
  expect(press).not.toHaveBeenCalled()
})
