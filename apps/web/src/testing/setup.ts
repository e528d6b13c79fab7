import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import * as z from 'zod/mini'

z.config({ jitless: true })

// A machine whose cores are all taken is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

afterEach(cleanup)

/** jsdom draws nothing, so there is nothing to scroll; it says so aloud each time. */
window.scrollTo = () => {}
