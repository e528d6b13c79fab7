import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, it } from 'vitest'
import { createSessionStore } from '../../lib/session/session-store.ts'
import { type Answers, problem } from '../../testing/answers.ts'
import { render } from '../../testing/render.tsx'
import { SignInGate } from './sign-in-gate.tsx'

const KEY = 'k'.repeat(32)
const endsAt = '2025-11-21T14:20:00Z'

const reached = (isSecure: boolean) =>
  Object.defineProperty(window, 'isSecureContext', { value: isSecure, writable: true })

beforeAll(() => {
  reached(true)
  // jsdom has no top layer.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
})

async function renderSignedOut(answers: Answers, { framed = false, language = 'en' as 'en' | 'zh' } = {}) {
  const session = createSessionStore()
  void session.untilSignedIn(0)
  const rendered = await render(<SignInGate session={session} framed={framed} />, { answers, language })
  const key = await screen.findByLabelText(language === 'en' ? 'Access key' : '访问密钥')
  const submit = async (text = KEY) => {
    await userEvent.clear(key)
    await userEvent.type(key, `${text}{Enter}`)
  }
  return { ...rendered, session, key, submit }
}

it('exchanges the key for a cookie, and is gone', async () => {
  const { session, key, submit, sent } = await renderSignedOut({
    'POST /session': { token: null, endsAt },
    'GET /session': { signIn: 'access-key', signedIn: true },
  })
  expect(screen.getByRole('heading', { level: 1, name: 'Sign in' })).toBeTruthy()
  expect(document.activeElement).toBe(key)
  await submit()
  await waitFor(() => expect(session.isSignedOut()).toBe(false))
  expect(sent[0]).toMatchObject({ path: '/session', body: { accessKey: KEY, keeper: 'cookie' } })
  expect(session.token()).toBeNull()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('keeps a token in a frame, in memory alone, and says that it will not last', async () => {
  const { session, submit, sent } = await renderSignedOut(
    { 'POST /session': { token: 't0ken', endsAt } },
    { framed: true },
  )
  expect(screen.getByText('In a frame you stay signed in until this page is loaded anew.')).toBeTruthy()
  await submit()
  await waitFor(() => expect(session.token()).toBe('t0ken'))
  expect(sent).toMatchObject([{ body: { keeper: 'page' } }])
  expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, ''])
  expect(location.href).not.toContain('t0ken')
})

it('says that a key is wrong, at the field, and keeps it there', async () => {
  const { submit, key } = await renderSignedOut({ 'POST /session': problem(401, 'wrong-key') })
  await submit()
  expect((await screen.findByRole('alert')).textContent).toContain('That is not the access key')
  expect(key.getAttribute('aria-invalid')).toBe('true')
  expect(key).toHaveProperty('value', KEY)
})

it('counts down when there were too many tries, and does not ask before', async () => {
  const throttled = problem(429, 'throttled')
  throttled.headers.set('Retry-After', '90')
  const { submit, sent } = await renderSignedOut({ 'POST /session': throttled })
  await submit()
  expect((await screen.findByRole('alert')).textContent).toMatch(/Too many tries\. The next one in 1 m/)
  await submit()
  expect(sent).toHaveLength(1)
})

it('says so when the browser did not keep the session', async () => {
  const { session, submit } = await renderSignedOut({
    'POST /session': { token: null, endsAt },
    'GET /session': { signIn: 'access-key', signedIn: false },
  })
  await submit()
  expect((await screen.findByText(/The browser did not keep the session/)).textContent).toContain('HTTPS')
  expect(session.isSignedOut()).toBe(true)
})

it('warns where the browser would keep no session', async () => {
  reached(false)
  await renderSignedOut({})
  expect(screen.getByRole('alert').textContent).toContain('Open it over HTTPS')
  reached(true)
})

it('speaks Chinese, and changes the language', async () => {
  await renderSignedOut({}, { language: 'zh' })
  expect(screen.getByRole('heading', { level: 1, name: '登录' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'English' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeTruthy()
})
