import * as z from 'zod/mini'

// Zod tries `new Function` when a schema is made, and the CSP reports that; so this stands before every schema.
z.config({ jitless: true })
