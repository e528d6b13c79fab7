import { useFormat } from '../../lib/format/use-format.ts'
import { useWhen } from '../../lib/format/use-when.ts'

/** How long ago, with the moment itself on hover; drawn anew each second, so it stands low in the tree. */
export function When({ at }: { readonly at: string }) {
  const format = useFormat()
  const when = useWhen()
  return (
    <time dateTime={at} title={`${format.instant(at)} ${format.zone}`}>
      {when(at)}
    </time>
  )
}
