import { MiddleTruncate } from '../ui/middle-truncate.tsx'

interface StorageUriProps {
  /** As the contract gives it: secrets masked already. */
  readonly uri: string
  /** Whole, over several lines, rather than cut in the middle. */
  readonly whole?: boolean
}

export function StorageUri({ uri, whole = false }: StorageUriProps) {
  if (!whole) return <MiddleTruncate text={uri} tail={18} />
  return (
    <span className="mono wrap">
      {uri.split(/(•+)/).map((part, index) =>
        part.startsWith('•') ? (
          <span key={index} className="secret-mask">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </span>
  )
}
