import { type RefObject, useEffect } from 'react'
import { createHeightReporter } from './frame-height.ts'

/**
 * Tells the host of the frame how high the content is: to each configured origin by name, never to whoever it is.
 * The content is measured, not the window, so that a host that grows the frame does not make it grow further.
 */
export function useFrameHeight(content: RefObject<HTMLElement | null>, origins: readonly string[] | undefined): void {
  const targets = origins?.join(' ') ?? ''
  useEffect(() => {
    const element = content.current
    if (element === null || targets === '' || window.parent === window) return
    const reporter = createHeightReporter({
      measure: () => element.getBoundingClientRect().height,
      send: (message) => {
        for (const origin of targets.split(' ')) window.parent.postMessage(message, origin)
      },
      monotonicMs: () => performance.now(),
      after: (ms, call) => {
        const timer = setTimeout(call, ms)
        return () => clearTimeout(timer)
      },
    })
    const observer = new ResizeObserver(reporter.changed)
    observer.observe(element)
    return () => {
      observer.disconnect()
      reporter.stop()
    }
  }, [content, targets])
}
