interface MiddleTruncateProps {
  readonly text: string
  /** How many characters at the end always stay: what differs is there. */
  readonly tail?: number
}

/** A long path or identifier: the middle gives way, the end stays; whole on hover and for screen readers. */
export function MiddleTruncate({ text, tail = 14 }: MiddleTruncateProps) {
  if (text.length <= tail) return <span className="mono">{text}</span>
  return (
    <span className="mid" title={text}>
      <span>{text.slice(0, -tail)}</span>
      <span>{text.slice(-tail)}</span>
    </span>
  )
}
