import { type KeyboardEvent, useState } from 'react'
import type { JobRow } from './job-rows.ts'

interface RowActs {
  readonly toggle: (row: JobRow) => void
  readonly open: (row: JobRow) => void
  readonly fold: (row: JobRow, expanded: boolean) => void
}

/** Arrows go from row to row, Space selects, Enter opens, left and right fold a family. One row is in the tab order. */
export function useRowKeys(rows: readonly JobRow[], acts: RowActs) {
  const [focused, setFocused] = useState<string | null>(null)
  const tabKey = rows.some((row) => row.key === focused) ? focused : (rows[0]?.key ?? null)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLTableRowElement)) return
    const row = rows.find(({ key }) => key === target.dataset.jobRow)
    if (row === undefined) return
    const act = keyActs(row, acts)[event.key] ?? moves(target)[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return { tabKey, onKeyDown, onFocusRow: setFocused }
}

type KeyActs = Readonly<Record<string, () => void>>

function keyActs(row: JobRow, { toggle, open, fold }: RowActs): KeyActs {
  return {
    ' ': () => toggle(row),
    Enter: () => open(row),
    ...(row.role === 'parent' ? { ArrowRight: () => fold(row, true), ArrowLeft: () => fold(row, false) } : {}),
  }
}

function moves(from: HTMLTableRowElement): KeyActs {
  const focus = (row: Element | null | undefined) => {
    if (row instanceof HTMLTableRowElement && row.dataset.jobRow !== undefined) row.focus()
  }
  return {
    ArrowDown: () => focus(from.nextElementSibling),
    ArrowUp: () => focus(from.previousElementSibling),
    Home: () => focus(from.parentElement?.querySelector('[data-job-row]')),
    End: () => focus([...(from.parentElement?.querySelectorAll('[data-job-row]') ?? [])].at(-1)),
  }
}
