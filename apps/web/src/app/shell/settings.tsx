import { useState } from 'react'
import { useFormat } from '../../lib/format/use-format.ts'
import { browserZone, zoneLabel } from '../../lib/format/zone.ts'
import { useZone } from '../../lib/format/zone-context.ts'
import { useFreshnessStore } from '../../lib/freshness/freshness-context.ts'
import type { Language } from '../../lib/i18n/language.ts'
import { useLanguage } from '../../lib/i18n/language-context.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { useRequest } from '../../lib/request-context.ts'
import { chooseTheme, chosenTheme, THEMES } from '../../lib/theme.ts'
import { useConsole } from '../../lib/use-console.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuItem } from '../../ui/menu-item.ts'

/** Every language is named in itself. */
const LANGUAGE_NAME = { en: 'English', zh: '中文' } as const satisfies Record<Language, string>
const OTHER_LANGUAGE = { en: 'zh', zh: 'en' } as const satisfies Record<Language, Language>

/** Where most clusters of OceanBase stand; offered beside the browser's own zone. */
const FAMILIAR_ZONES = ['Asia/Shanghai', 'Asia/Singapore', 'America/Los_Angeles', 'Europe/Berlin'] as const

export function ZoneMenu() {
  const t = useT()
  const { zone } = useFormat()
  return (
    <Menu className="bar-item bar-item--wide" aria-label={t('shell.zone', { zone })} items={useZoneItems()}>
      {zone} <Icon name="chevron-down" size={14} />
    </Menu>
  )
}

export function LanguageSwitch({ className = 'bar-item bar-item--wide' }: { readonly className?: string }) {
  const { language, setLanguage } = useLanguage()
  const other = OTHER_LANGUAGE[language]
  return (
    <button
      type="button"
      className={className}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => setLanguage(other)}
    >
      {LANGUAGE_NAME[other]}
    </button>
  )
}

export function ThemeMenu() {
  const t = useT()
  return (
    <Menu className="bar-item bar-item--wide" aria-label={t('shell.theme')} items={useThemeItems()}>
      <Icon name="theme" />
    </Menu>
  )
}

/** Ends the session, where there is one, and drops with the page all that it has read. */
function useSignOut(): (() => void) | null {
  const request = useRequest()
  const { data } = useConsole()
  if (data === undefined || data.signIn === 'none') return null
  return () => void request('signOut', { body: {} }).finally(() => location.reload())
}

export function SignOutButton() {
  const t = useT()
  const signOut = useSignOut()
  if (signOut === null) return null
  return (
    <button type="button" className="bar-item bar-item--wide" onClick={signOut}>
      {t('sign-out')}
    </button>
  )
}

/** On small screens one menu holds what the bar has no room for. */
export function SettingsMenu() {
  const t = useT()
  const { language, setLanguage } = useLanguage()
  const other = OTHER_LANGUAGE[language]
  const signOut = useSignOut()
  const items: MenuItem[] = [
    ...useThemeItems(),
    { key: other, label: LANGUAGE_NAME[other], onSelect: () => setLanguage(other) },
    ...useZoneItems(),
    ...(signOut === null ? [] : [{ key: 'sign-out', label: t('sign-out'), onSelect: signOut }]),
  ]
  return (
    <Menu className="bar-item bar-item--narrow" aria-label={t('shell.settings')} items={items}>
      <Icon name="theme" />
    </Menu>
  )
}

function useThemeItems(): MenuItem[] {
  const t = useT()
  const [theme, setTheme] = useState(chosenTheme)
  return THEMES.map((candidate) => ({
    key: candidate,
    label: t(`shell.theme.${candidate}`),
    checked: candidate === theme,
    onSelect: () => {
      chooseTheme(candidate)
      setTheme(candidate)
    },
  }))
}

function useZoneItems(): MenuItem[] {
  const t = useT()
  const { zone, setZone } = useZone()
  const nowMs = useFreshnessStore().nowMs()
  const own = browserZone()
  const zones = [...new Set([own, 'UTC', ...FAMILIAR_ZONES, zone])]
  return zones.map((candidate) => {
    const label = zoneLabel(candidate, nowMs)
    return {
      key: candidate,
      label:
        candidate === own
          ? t('shell.zone.browser', { zone: label })
          : candidate === 'UTC'
            ? t('shell.zone.utc')
            : t('shell.zone.named', { name: candidate, zone: label }),
      checked: candidate === zone,
      onSelect: () => setZone(candidate),
    }
  })
}
