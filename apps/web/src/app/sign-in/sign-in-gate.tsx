import { lazy, Suspense, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { SessionStore } from '../../lib/session/session-store.ts'

const SignIn = lazy(() => import('./sign-in.tsx').then((page) => ({ default: page.SignIn })))

interface SignInGateProps {
  readonly session: SessionStore
  readonly framed: boolean
}

/**
 * Covers the page while nobody is signed in. The page stays beneath as it was, with all that was typed, and goes on
 * from there: there is no address to come back to, so none can be forged.
 */
export function SignInGate({ session, framed }: SignInGateProps) {
  const isSignedOut = useSyncExternalStore(session.subscribe, session.isSignedOut)
  if (!isSignedOut) return null
  return createPortal(
    <Suspense fallback={null}>
      <SignIn session={session} framed={framed} />
    </Suspense>,
    document.body,
  )
}
