import { expect, it } from 'vitest'
import { readStartArguments, StartRefused } from './start-arguments.ts'

it('opens the demo cluster, or those of a file', () => {
  expect(readStartArguments(['--demo-port', '2881'], {})).toEqual({
    source: { demoPort: 2881 },
    host: null,
    port: null,
  })
  expect(readStartArguments(['--demo-port', '2881'], { PORT: '', HOST: '' })).toMatchObject({ port: null })
  expect(readStartArguments(['--config', 'tidemark.yaml'], { PORT: '9000', HOST: 'localhost' })).toEqual({
    source: { configPath: 'tidemark.yaml' },
    host: 'localhost',
    port: 9000,
  })
  const named = { TIDEMARK_CONFIG: '/etc/tidemark.yaml' }
  expect(readStartArguments([], named).source).toEqual({ configPath: '/etc/tidemark.yaml' })
  expect(readStartArguments(['--config', 'a'], named).source).toEqual({ configPath: 'a' })
  expect(readStartArguments(['--demo-port', '2881'], named).source).toEqual({ demoPort: 2881 })
})

it.each([
  [['--demo-port', '2881'], { HOST: '0.0.0.0' }, /loopback only/],
  [['--demo-port', '2881'], { HOST: '::' }, /no access key/],
  [['--demo-port', '2881'], { HOST: '10.0.0.1' }, /privileged SQL/],
  [['--demo-port', '2881'], { PORT: 'eighty' }, /PORT/],
  [['--demo-port', '70000'], {}, /--demo-port/],
  [[], {}, /--config/],
  [['--config', 'a', '--demo-port', '1'], {}, /either/],
  [['--verbose'], {}, /verbose/],
])('refuses %j with %j', (argv, environment, sentence) => {
  expect(() => readStartArguments(argv, environment)).toThrow(StartRefused)
  expect(() => readStartArguments(argv, environment)).toThrow(sentence)
})
