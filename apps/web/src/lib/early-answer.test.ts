import { expect, it } from 'vitest'
import { withEarlyAnswer } from './early-answer.ts'

const URL = 'https://a/api/x'

function createNetwork() {
  const asked: string[] = []
  const fetch = async (url: string) => {
    asked.push(url)
    return new Response('late')
  }
  return { asked, fetch }
}

const text = async (response: Promise<Response>) => (await response).text()

it('is taken up once, for the question it answers', async () => {
  const { asked, fetch } = createNetwork()
  const take = withEarlyAnswer(fetch, { url: URL, response: Promise.resolve(new Response('early')) })
  expect(await text(take('https://a/api/y', {}))).toBe('late')
  expect(await text(take(URL, {}))).toBe('early')
  expect(await text(take(URL, {}))).toBe('late')
  expect(asked).toEqual(['https://a/api/y', URL])
})

it('is asked again where it was lost on the way', async () => {
  const { asked, fetch } = createNetwork()
  const take = withEarlyAnswer(fetch, { url: URL, response: Promise.resolve(undefined) })
  expect(await text(take(URL, {}))).toBe('late')
  expect(asked).toEqual([URL])
})

it('need not be', async () => {
  const { fetch } = createNetwork()
  expect(await text(withEarlyAnswer(fetch, undefined)(URL, {}))).toBe('late')
})
