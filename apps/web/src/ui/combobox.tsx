import { Combobox as Base } from '@base-ui/react/combobox'
import { useState } from 'react'

export interface ComboboxOption {
  readonly value: string
  readonly label: string
  /** Quietly behind the label. */
  readonly hint?: string
}

interface ComboboxProps {
  readonly label: string
  readonly placeholder: string
  readonly options: readonly ComboboxOption[]
  /** What the list says when nothing matches. */
  readonly none: string
  readonly onPick: (value: string) => void
}

/** A field that finds one of many by typing and adds it; it is empty again after each. */
export function Combobox({ label, placeholder, options, none, onPick }: ComboboxProps) {
  const [text, setText] = useState('')
  const pick = (option: ComboboxOption | null) => {
    if (option === null) return
    setText('')
    onPick(option.value)
  }
  return (
    <Base.Root<ComboboxOption>
      items={options}
      value={null}
      inputValue={text}
      onInputValueChange={setText}
      onValueChange={pick}
      autoHighlight
    >
      <Base.Input className="input" aria-label={label} placeholder={placeholder} />
      <Base.Portal>
        <Base.Positioner className="popmenu-place popmenu-place--over" sideOffset={4} align="start">
          <Base.Popup className="popmenu popmenu--list">
            <Base.Empty className="popmenu-none">{none}</Base.Empty>
            <Base.List>
              {(option: ComboboxOption) => (
                <Base.Item key={option.value} value={option} className="popmenu-option">
                  {option.label} {option.hint !== undefined && <span className="caption">{option.hint}</span>}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
