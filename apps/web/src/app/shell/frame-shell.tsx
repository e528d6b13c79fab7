import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { FrameContext } from '../../lib/frame-context.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { useCluster, useConsole } from '../../lib/use-console.ts'
import { Icon } from '../../ui/icon.tsx'
import { FreshnessMark } from './freshness-mark.tsx'
import { PageBody } from './page-body.tsx'
import { FindButton, PaletteHost } from './palette-host.tsx'
import { useFrameHeight } from './use-frame-height.ts'

/** What stands around a page in another site's frame: a slim line instead of bar and menu. */
export function FrameShell() {
  const t = useT()
  const [finding, setFinding] = useState(false)
  const content = useRef<HTMLDivElement>(null)
  const { data } = useConsole()
  const cluster = useCluster()
  useFrameHeight(content, data?.frameAncestors)
  return (
    <FrameContext value={true}>
      <div className="frame">
        <div ref={content}>
          <header className="frameline">
            <strong>{t('shell.frame.title')}</strong>
            <span className="caption">{cluster?.displayName}</span>
            <span className="push" />
            <FindButton onOpen={() => setFinding(true)} />
            <FreshnessMark />
            <OpenInTidemark />
          </header>
          <PageBody>
            <Outlet />
            <PaletteHost open={finding} onOpenChange={setFinding} />
          </PageBody>
        </div>
      </div>
    </FrameContext>
  )
}

/** The same page at the console's own address, in a tab of its own. */
function OpenInTidemark() {
  const t = useT()
  const { basepath } = useRouter()
  const here = useLocation({ select: ({ pathname, searchStr }) => pathname.replace(/^\/e(?=\/)/, '') + searchStr })
  return (
    <a className="row" href={`${basepath === '/' ? '' : basepath}${here}`} target="_blank" rel="noopener">
      {t('shell.open')}
      <Icon name="external" size={14} />
    </a>
  )
}
