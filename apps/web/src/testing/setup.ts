import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import * as z from 'zod/mini'

z.config({ jitless: true })
afterEach(cleanup)

/** A chunk that is loaded when it is needed takes its time on a busy machine. */
configure({ asyncUtilTimeout: 5_000 })

/** jsdom draws nothing, so there is nothing to scroll; it says so aloud each time. */
window.scrollTo = () => {}
