import { useFormat } from '../lib/format/use-format.ts'
import { useT } from '../lib/i18n/use-t.ts'

/** Bytes in a column of numbers: the unit stands back. */
export function ByteCount({ bytes }: { readonly bytes: number | null }) {
  const t = useT()
  const format = useFormat()
  if (bytes === null) return <span className="ink-3">{t('ui.none')}</span>
  const [value, unit] = format.bytes(bytes).split(' ')
  return (
    <>
      {value} <span className="unit">{unit}</span>
    </>
  )
}
