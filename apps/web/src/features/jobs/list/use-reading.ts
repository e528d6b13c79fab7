import { useState } from 'react'

/** Scrolled further than this, rows that come in at the head would move those in sight. */
const SCROLLED_PX = 120

/** Whether somebody reads a list: the pointer or the focus is in it, or it is scrolled. */
export function useReading() {
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  return {
    reading: pointed || focused || window.scrollY > SCROLLED_PX,
    handlers: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
    },
  }
}
