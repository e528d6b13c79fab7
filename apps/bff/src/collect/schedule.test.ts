import { expect, it } from 'vitest'
import { createSchedule } from './schedule.ts'
import { noFacts, type Source } from './source.ts'

function source(name: string, paceMs: number, statements = 1, everyPoll = false): Source {
  const collect = () => Promise.reject(new Error('not read here'))
  return { name, paceMs, statements: () => statements, everyPoll, essential: false, collect }
}
const secrets = source('secrets', 60_000, 2)
const jobs = source('jobs', 0, 2, true)
const tasks = source('tasks', 0)
const rounds = source('rounds', 0)

function loaded() {
  const schedule = createSchedule([secrets, jobs, tasks, rounds])
  for (const one of [secrets, jobs, tasks, rounds]) schedule.took(one, 0, false)
  return schedule
}
const namesAt = (schedule: ReturnType<typeof loaded>, nowMs: number) =>
  schedule.next(noFacts(), nowMs, 4).map(({ name }) => name)

it('reads one source after another to its end, the first time', () => {
  const schedule = createSchedule([secrets, jobs])
  expect(schedule.next(noFacts(), 0, 4)).toEqual([secrets])
  schedule.took(secrets, 0, true)
  expect(schedule.next(noFacts(), 1, 4)).toEqual([secrets])
  schedule.took(secrets, 1, false)
  expect(schedule.next(noFacts(), 2, 4)).toEqual([jobs])
  expect(schedule.complete()).toBe(false)
  schedule.took(jobs, 2, false)
  expect(schedule.complete()).toBe(true)
})

it('takes the sources of every poll, and those whose time has come', () => {
  const schedule = loaded()
  expect(namesAt(schedule, 1000)).toEqual(['jobs', 'tasks', 'rounds'])
  expect(namesAt(schedule, 60_000)).toEqual(['secrets', 'jobs'])
})

it('lets nobody wait for ever when everything is wanted again and again', () => {
  const schedule = loaded()
  const taken = new Set<string>()
  for (let nowMs = 1000; nowMs <= 3000; nowMs += 1000) {
    schedule.hurry()
    for (const one of schedule.next(noFacts(), nowMs, 4)) {
      taken.add(one.name)
      schedule.took(one, nowMs, false)
    }
  }
  expect(taken).toEqual(new Set(['secrets', 'jobs', 'tasks', 'rounds']))
})

it('reads a source again that was being read when it was hurried: what came meanwhile may not be in it', () => {
  const schedule = loaded()
  const picked = schedule.next(noFacts(), 60_000, 4)
  expect(picked).toContain(secrets)
  schedule.hurry()
  for (const one of picked) schedule.took(one, 60_100, false)
  const again = new Set<string>()
  for (let nowMs = 60_200; schedule.pressing(); nowMs += 100) {
    for (const one of schedule.next(noFacts(), nowMs, 4)) {
      again.add(one.name)
      schedule.took(one, nowMs, false)
    }
  }
  expect(again).toContain('secrets')
})
