import { useT } from '../../lib/i18n/use-t.ts'
import { useCluster } from '../../lib/use-console.ts'
import { Icon } from '../../ui/icon.tsx'

/** What OceanBase keeps from the console's login: which view, in its own words, and what that means for the page. */
export function WithheldBand() {
  const t = useT()
  const withheld = useCluster()?.withheld ?? []
  if (withheld.length === 0) return null
  return (
    <output className="banner" data-tone="warn">
      <Icon name="alert" />
      <div>
        <p>
          <strong>{t('withheld.title')}</strong> {t('withheld.meaning')}
        </p>
        <ul className="caption">
          {withheld.map(({ view, obErrno, said }) => (
            <li key={view}>
              <code>{view}</code> · {obErrno} {said}
            </li>
          ))}
        </ul>
      </div>
    </output>
  )
}
