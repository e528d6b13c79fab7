import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import * as z from 'zod/mini'

z.config({ jitless: true })
afterEach(cleanup)

/** jsdom draws nothing, so there is nothing to scroll; it says so aloud each time. */
window.scrollTo = () => {}
