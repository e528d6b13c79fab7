import { defineConfig } from 'vitest/config'

const resolve = { conditions: ['@tidemark/source'] }
const ssr = { resolve: { conditions: ['@tidemark/source'], externalConditions: ['@tidemark/source'] } }

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{apps,packages}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.{integration,engine}.test.ts', '**/node_modules/**'],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'engine',
          environment: 'node',
          include: ['{apps,packages}/**/*.engine.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['apps/web/**/*.test.tsx'],
          setupFiles: ['apps/web/src/testing/setup.ts'],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['{apps,packages}/**/*.integration.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
