import './jitless.ts'
import '../styles/index.css'
import { QueryClient } from '@tanstack/react-query'
import { createBrowserHistory, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { withEarlyAnswer } from '../lib/early-answer.ts'
import { browserZone, isZone } from '../lib/format/zone.ts'
import { createFreshnessStore } from '../lib/freshness/freshness-store.ts'
import { chooseLanguage } from '../lib/i18n/language.ts'
import { loadMessages } from '../lib/i18n/load-messages.ts'
import { Providers } from '../lib/providers.tsx'
import { createRequest } from '../lib/request.ts'
import { watchAttention } from '../lib/session/attention.ts'
import { createSessionStore } from '../lib/session/session-store.ts'
import { readStored } from '../lib/stored.ts'
import { isFramePath } from './is-frame-path.ts'
import { createAppRouter } from './router.tsx'
import { SCREENS } from './routes/screens.ts'
import { SignInGate } from './sign-in/sign-in-gate.tsx'
import { whenIdle } from './when-idle.ts'

async function start(element: HTMLElement): Promise<void> {
  const language = chooseLanguage(location.search, readStored('language'), navigator.languages)
  const zone = readStored('zone')
  const monotonicMs = () => performance.now()
  const base = servedFrom()
  const queryClient = new QueryClient()
  const request = withEarlyAnswer((url, init) => fetch(url, init), window.tidemarkEarly)
  const session = createSessionStore()
  const isUnattended = watchAttention(document, monotonicMs)
  const router = createAppRouter({
    history: createBrowserHistory(),
    basepath: base.pathname.replace(/\/$/, '') || '/',
  })
  const [messages] = await Promise.all([loadMessages(language), router.load()])
  createRoot(element).render(
    <StrictMode>
      <Providers
        request={createRequest({ fetch: request, baseUri: base.href, monotonicMs, session, isUnattended })}
        freshness={createFreshnessStore({ monotonicMs, wallMs: () => Date.now(), every })}
        queryClient={queryClient}
        language={language}
        messages={messages}
        zone={zone !== null && isZone(zone) ? zone : browserZone()}
        framed={false}
      >
        <RouterProvider router={router} />
        <SignInGate session={session} framed={isFramePath(location.pathname, base.pathname)} />
      </Providers>
    </StrictMode>,
  )
  whenIdle(queryClient, () => {
    // Fetched ahead; whoever needs it asks again, and is told when it cannot be had.
    const ahead = [
      ...Object.values(SCREENS).map((screen) => screen.preload?.() ?? Promise.resolve()),
      import('../operations/operation-dialog.tsx'),
    ]
    void Promise.allSettled(ahead)
  })
}

/** Where the console is served. The BFF names its base path in the page, since our CSP forbids `<base>`. */
function servedFrom(): URL {
  const named = document.querySelector('meta[name="tidemark-base"]')?.getAttribute('content')
  return new URL(named ?? '/', location.origin)
}

function every(ms: number, tick: () => void): () => void {
  const timer = setInterval(tick, ms)
  return () => clearInterval(timer)
}

const element = document.getElementById('root')
if (element !== null) void start(element)
