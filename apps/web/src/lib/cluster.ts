import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useIsFramed } from './frame-context.ts'
import { type Place, placePath, type Search } from './place.ts'

/** The cluster of the page, from its path. */
export function useClusterId(): string {
  const { clusterId } = useParams({ strict: false })
  return clusterId ?? ''
}

/** A place's path from here: same cluster, in the frame if we are in one. */
export function usePlacePath(): (place: Place) => string {
  const clusterId = useClusterId()
  const framed = useIsFramed()
  return useCallback((place: Place) => placePath(clusterId, place, framed), [clusterId, framed])
}

/** Goes to a place. In a frame the host's Back must leave it in one press, so nothing is pushed there. */
export function useGo(): (place: Place, options?: { replace?: boolean }) => void {
  const navigate = useNavigate()
  const framed = useIsFramed()
  const path = usePlacePath()
  return useCallback(
    (place, { replace = false } = {}) => {
      void navigate({ to: path(place), search: place.search ?? {}, replace: replace || framed })
    },
    [navigate, path, framed],
  )
}

/**
 * What the address says after `?`, as plain text, and how to change it: the place in history is replaced, since a
 * filter is no step one goes back from.
 */
export function useSearchState(): readonly [Search, (search: Search) => void] {
  const search = useLocation({ select: (location): Search => location.search })
  const navigate = useNavigate()
  const setSearch = useCallback(
    (next: Search) => {
      void navigate({ to: '.', search: next, replace: true, resetScroll: false })
    },
    [navigate],
  )
  return [search, setSearch]
}
