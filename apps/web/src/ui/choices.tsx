import { Checkbox } from './checkbox.tsx'

interface ChoicesProps<T> {
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly chosen: readonly T[]
  readonly onChoose: (chosen: readonly T[]) => void
}

/** Any of several; none chosen means all. */
export function Choices<T extends string | number>({ options, chosen, onChoose }: ChoicesProps<T>) {
  return options.map(({ value, label }) => (
    <Checkbox
      key={value}
      checked={chosen.includes(value)}
      onChange={(checked) => onChoose(checked ? [...chosen, value] : chosen.filter((other) => other !== value))}
    >
      {label}
    </Checkbox>
  ))
}
