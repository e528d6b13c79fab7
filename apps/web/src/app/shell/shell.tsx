import { Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../lib/i18n/use-t.ts'
import { BottomBar, Menu } from './navigation.tsx'
import { PageBody } from './page-body.tsx'
import { PaletteHost } from './palette-host.tsx'
import { TopBar } from './top-bar.tsx'

/** What stands around every page: bar, menu, and on small screens a bar below. */
export function Shell() {
  const t = useT()
  const [finding, setFinding] = useState(false)
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <TopBar onFind={() => setFinding(true)} />
      <Menu />
      <PageBody>
        <Outlet />
        <PaletteHost open={finding} onOpenChange={setFinding} />
      </PageBody>
      <BottomBar />
    </div>
  )
}
