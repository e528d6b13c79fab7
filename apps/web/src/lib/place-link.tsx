import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import { useGo, usePlacePath } from './cluster.ts'
import type { Place } from './place.ts'
import { stringifySearch } from './search-text.ts'

interface PlaceLinkProps {
  readonly to: Place
  readonly className?: string | undefined
  readonly children: ReactNode
}

/**
 * A link from a row to somewhere in the open cluster. Rows come by the hundred, and the router's own link works out
 * its whole location at each drawing. This one does not know whether it is where one is.
 */
export function PlaceLink({ to, className, children }: PlaceLinkProps) {
  const { basepath } = useRouter()
  const path = usePlacePath()
  const go = useGo()
  const open = (event: MouseEvent) => {
    if (!isPlain(event)) return
    event.preventDefault()
    go(to)
  }
  return (
    <a
      href={`${basepath === '/' ? '' : basepath}${path(to)}${stringifySearch(to.search ?? {})}`}
      className={className}
      onClick={open}
    >
      {children}
    </a>
  )
}

/** Not meant for another tab or window. */
function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
}
