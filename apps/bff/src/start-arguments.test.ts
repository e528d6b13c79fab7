import { expect, it } from 'vitest'
import { readStartArguments, StartRefused } from './start-arguments.ts'

it('opens the demo cluster, or those of a file', () => {
  expect(readStartArguments(['--demo-port', '2881'], {})).toEqual({
    source: { demoPort: 2881 },
    host: '127.0.0.1',
    port: 8080,
  })
  expect(readStartArguments(['--demo-port', '2881'], { PORT: '', HOST: '' })).toMatchObject({ port: 8080 })
  expect(readStartArguments(['--config', 'tidemark.yaml'], { PORT: '9000', HOST: 'localhost' })).toEqual({
    source: { configPath: 'tidemark.yaml' },
    host: '127.0.0.1',
    port: 9000,
  })
})

it.each([
  [['--demo-port', '2881'], { HOST: '0.0.0.0' }, /127\.0\.0\.1 only/],
  [['--demo-port', '2881'], { HOST: '::' }, /127\.0\.0\.1 only/],
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
