import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePlacePath } from './cluster.ts'
import { useIsFramed } from './frame-context.ts'
import type { Place } from './place.ts'

interface ClusterLinkProps {
  readonly to: Place
  readonly className?: string | undefined
  readonly 'aria-label'?: string
  /** Leaves without being asked about what was typed. */
  readonly ignoreBlocker?: boolean
  readonly children: ReactNode
}

/** A link within the open cluster; keeps to the frame where it is in one. */
export function ClusterLink({ to, ...rest }: ClusterLinkProps) {
  const path = usePlacePath()
  return <Link to={path(to)} search={to.search ?? {}} replace={useIsFramed()} {...rest} />
}
