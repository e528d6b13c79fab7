/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a combobox's list: HTML has no element for it, and its keys are pressed in the field */
import { Icon } from '../../ui/icon.tsx'
import type { Entry, Target } from './entry.ts'
import type { Found } from './rank.ts'

interface PaletteGroupProps {
  /** Of the palette: its options' ids begin with it. */
  readonly id: string
  readonly title: string
  readonly found: readonly Found<Entry>[]
  readonly chosenKey: string | null
  readonly onPick: (target: Target) => void
  readonly onPoint: (key: string) => void
}

export function PaletteGroup({ id, title, found, chosenKey, onPick, onPoint }: PaletteGroupProps) {
  if (found.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, no fieldsets
    <div role="group" aria-label={title}>
      <div className="palette-group" aria-hidden="true">
        {title}
      </div>
      {found.map(({ item, marks }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are pressed in the field, which says which option they mean
        <div
          key={item.key}
          id={`${id}-${item.key}`}
          role="option"
          tabIndex={-1}
          aria-selected={item.key === chosenKey}
          aria-disabled={item.off !== null || undefined}
          onPointerMove={() => item.key !== chosenKey && onPoint(item.key)}
          onClick={() => item.off === null && onPick(item.target)}
        >
          <Icon name={item.icon} size={14} />
          <span className="palette-label">
            <Marked text={item.label} marks={marks} />
          </span>
          <span className="push caption">{item.hint}</span>
        </div>
      ))}
    </div>
  )
}

function Marked({ text, marks }: { readonly text: string; readonly marks: Found<Entry>['marks'] }) {
  const starts = [0, ...marks.map(([, to]) => to)]
  return (
    <>
      {starts.map((start, at) => {
        const mark = marks[at]
        return (
          <span key={start}>
            {text.slice(start, mark?.[0] ?? text.length)}
            {mark !== undefined && <mark>{text.slice(mark[0], mark[1])}</mark>}
          </span>
        )
      })}
    </>
  )
}
