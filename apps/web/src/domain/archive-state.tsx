import type { ArchiveState, ArchiveStatus } from '@tidemark/contract'
import { useFormat } from '../lib/format/use-format.ts'
import { useT } from '../lib/i18n/use-t.ts'
import type { IconName } from '../ui/icon-name.ts'
import { StateWord } from '../ui/state-word.tsx'
import type { Tone } from '../ui/tone.ts'

/** How each state of archiving is drawn; a new state does not compile until it is here. */
const ARCHIVE_STATE_LOOK = {
  'not-started': { tone: 'quiet', icon: 'not-started' },
  preparing: { tone: 'live', icon: 'preparing' },
  beginning: { tone: 'live', icon: 'preparing' },
  archiving: { tone: 'good', icon: 'archiving' },
  interrupted: { tone: 'bad', icon: 'interrupted' },
  suspending: { tone: 'warn', icon: 'suspended' },
  suspended: { tone: 'warn', icon: 'suspended' },
  stopping: { tone: 'warn', icon: 'stopped' },
  stopped: { tone: 'warn', icon: 'stopped' },
  unknown: { tone: 'quiet', icon: 'unknown' },
} as const satisfies Record<ArchiveState, { tone: Tone; icon: IconName }>

interface ArchiveStateWordProps {
  readonly archive: Pick<ArchiveStatus, 'state' | 'lagging' | 'archiveLagMs' | 'lagTargetMs'>
}

/** Archiving in a word: lagging while it lags, else its state and how far it is behind. */
export function ArchiveStateWord({ archive }: ArchiveStateWordProps) {
  const t = useT()
  const format = useFormat()
  const { state, lagging, archiveLagMs } = archive
  const { tone, icon } = ARCHIVE_STATE_LOOK[state]
  const lag = state === 'archiving' && archiveLagMs !== null ? format.duration(archiveLagMs) : null
  if (lagging && lag !== null) {
    return (
      <StateWord tone="warn" icon="lagging">
        {t('archive.lagging', { lag: format.roughly(archiveLagMs ?? 0), target: format.roughly(archive.lagTargetMs) })}
      </StateWord>
    )
  }
  return (
    <StateWord tone={tone} icon={icon} pill={state === 'interrupted'}>
      {t(`archive-state.${state}`)}
      {lag !== null && <span className="sub"> {t('archive.lag', { lag })}</span>}
    </StateWord>
  )
}
