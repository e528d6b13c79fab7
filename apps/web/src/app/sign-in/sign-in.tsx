import './sign-in.css'
import { type FormEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import type { SessionStore } from '../../lib/session/session-store.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { LanguageSwitch } from '../shell/settings.tsx'
import { useCountdown } from './use-countdown.ts'
import { useSignIn } from './use-sign-in.ts'

interface SignInProps {
  readonly session: SessionStore
  readonly framed: boolean
}

/** The sign-in page, over everything else: also over a dialog that was open when the session ended. */
export function SignIn({ session, framed }: SignInProps) {
  const t = useT()
  const cover = useRef<HTMLDialogElement>(null)
  useCover(cover)
  useTitle(`${t('sign-in.title')} · Tidemark`)
  return (
    <dialog
      className="sign-in"
      ref={cover}
      aria-labelledby="sign-in-title"
      onCancel={(event) => event.preventDefault()}
    >
      <div className="sign-in-body">
        <p className="sign-in-brand">
          <Icon name="logo" size={20} />
          <span>Tidemark</span>
          <span className="push" />
          <LanguageSwitch className="bar-item" />
        </p>
        <h1 id="sign-in-title">{t('sign-in.title')}</h1>
        {session.generation() > 0 && <p>{t('sign-in.ended')}</p>}
        <SignInForm session={session} framed={framed} />
      </div>
    </dialog>
  )
}

function SignInForm({ session, framed }: SignInProps) {
  const t = useT()
  const { duration } = useFormat()
  const [key, setKey] = useState('')
  const { mutate, data, error, isPending } = useSignIn(session, framed)
  const waitMs = useCountdown(error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (key !== '' && waitMs === 0 && !isPending) mutate(key)
  }
  const isWrong = error?.kind === 'wrong-key'
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <Field
        label={t('sign-in.key')}
        help={t('sign-in.key.help')}
        error={isWrong ? <p className="said">{t('problem.wrong-key')}</p> : null}
      >
        {(control) => (
          <input
            {...control}
            className="input input--mono"
            type="password"
            name="access-key"
            autoComplete="current-password"
            spellCheck={false}
            value={key}
            onChange={(event) => setKey(event.target.value)}
          />
        )}
      </Field>
      {framed && <p className="help">{t('sign-in.frame')}</p>}
      {!framed && !isSecureContext && <Warning text={t('sign-in.clear-text')} />}
      {data === 'not-kept' && <Warning text={t('sign-in.not-kept')} />}
      {waitMs > 0 && <Warning text={t('sign-in.wait', { duration: duration(waitMs) })} />}
      {error !== null && !isWrong && error.kind !== 'throttled' && <ProblemNotice error={error} />}
      <Button type="submit" look="primary" className="sign-in-go">
        {isPending ? t('sign-in.going') : t('sign-in.go')}
      </Button>
    </form>
  )
}

function Warning({ text }: { readonly text: string }) {
  return (
    <p className="banner" data-tone="warn" role="alert">
      <Icon name="alert" />
      <span>{text}</span>
    </p>
  )
}

/** A modal dialog of the browser's own lies above everything, and everything below is out of reach. */
function useCover(cover: React.RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const dialog = cover.current
    // What is open beneath must not take this Escape for its own.
    const keep = (event: KeyboardEvent) => event.stopPropagation()
    dialog?.addEventListener('keydown', keep)
    dialog?.showModal()
    dialog?.querySelector('input')?.focus()
    return () => {
      dialog?.removeEventListener('keydown', keep)
      dialog?.close()
    }
  }, [cover])
}

function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}
