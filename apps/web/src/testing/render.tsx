import { QueryClient } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { type RenderResult, render as renderPlain } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createFreshnessStore } from '../lib/freshness/freshness-store.ts'
import { en } from '../lib/i18n/messages/en.ts'
import { zh } from '../lib/i18n/messages/zh.ts'
import { Providers } from '../lib/providers.tsx'
import { createRequest } from '../lib/request.ts'
import { parseSearch, stringifySearch } from '../lib/search-text.ts'
import { createSessionStore } from '../lib/session/session-store.ts'
import type { Answers } from './answers.ts'
import { fakeFetch, type Sent } from './answers.ts'

export interface RenderOptions {
  /** Where the page is, under the cluster: `jobs?states=failed`. */
  readonly at?: string
  /** What the BFF answers, by method and path: `'GET /clusters/demo/overview': overview(…)`. */
  readonly answers?: Answers
  readonly language?: 'en' | 'zh'
  readonly framed?: boolean
}

export interface Rendered extends RenderResult {
  /** Everything that was asked of the BFF, in order. */
  readonly sent: readonly Sent[]
  /** The address now, with its search. */
  readonly address: () => string
}

/** Renders with everything a screen stands on: cluster `demo`, a BFF that answers as told, UTC, English. */
export async function render(ui: ReactNode, options: RenderOptions = {}): Promise<Rendered> {
  const { at = 'overview', answers = {}, language = 'en', framed = false } = options
  const sent: Sent[] = []
  const request = createRequest({
    fetch: fakeFetch(answers, sent),
    baseUri: 'http://tidemark.test/',
    monotonicMs: () => 0,
    session: createSessionStore(),
    isUnattended: () => false,
  })
  const history = createMemoryHistory({ initialEntries: [`${framed ? '/e' : ''}/clusters/demo/${at}`] })
  const router = createScreenRouter(ui, history)
  await router.load()
  const rendered = renderPlain(
    <Providers
      request={request}
      freshness={createFreshnessStore({ monotonicMs: () => 0, wallMs: () => NOW_MS, every: () => () => {} })}
      queryClient={new QueryClient({ defaultOptions: { queries: { retry: false, refetchInterval: false } } })}
      language={language}
      messages={language === 'en' ? en : zh}
      zone="UTC"
      framed={framed}
    >
      <RouterProvider router={router} />
    </Providers>,
  )
  return Object.assign(rendered, { sent, address: () => history.location.href })
}

/** What the fake page calls now, until an answer says otherwise. */
const NOW_MS = Date.parse('2025-11-21T06:20:00Z')

function createScreenRouter(ui: ReactNode, history: ReturnType<typeof createMemoryHistory>) {
  const root = createRootRoute({ component: Outlet })
  const screens = ['/clusters/$clusterId/$', '/e/clusters/$clusterId/$'].map((path) =>
    createRoute({ getParentRoute: () => root, path, component: () => ui }),
  )
  return createRouter({ routeTree: root.addChildren(screens), history, parseSearch, stringifySearch })
}
