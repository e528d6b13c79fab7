import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Zone } from './format/zone.ts'
import { ZoneProvider } from './format/zone-provider.tsx'
import { FrameContext } from './frame-context.ts'
import { FreshnessContext } from './freshness/freshness-context.ts'
import type { FreshnessStore } from './freshness/freshness-store.ts'
import type { Language } from './i18n/language.ts'
import { LanguageProvider } from './i18n/language-provider.tsx'
import type { Messages } from './i18n/messages/en.ts'
import type { Request } from './request.ts'
import { RequestContext } from './request-context.ts'

interface ProvidersProps {
  readonly request: Request
  readonly freshness: FreshnessStore
  readonly queryClient: QueryClient
  readonly language: Language
  readonly messages: Messages
  readonly zone: Zone
  readonly framed: boolean
  readonly children: ReactNode
}

/** What every screen stands on; the page and the tests fill it each in their way. */
export function Providers(props: ProvidersProps) {
  return (
    <QueryClientProvider client={props.queryClient}>
      <RequestContext value={props.request}>
        <FreshnessContext value={props.freshness}>
          <LanguageProvider language={props.language} messages={props.messages}>
            <ZoneProvider zone={props.zone}>
              <FrameContext value={props.framed}>{props.children}</FrameContext>
            </ZoneProvider>
          </LanguageProvider>
        </FreshnessContext>
      </RequestContext>
    </QueryClientProvider>
  )
}
