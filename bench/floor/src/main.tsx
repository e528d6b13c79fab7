// The floor: the same job rows in a bare table, with what a page of ours cannot do without. Nothing faster is honest.
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { Link, Route, Switch } from 'wouter'

declare global {
  interface Window {
    firstJobs?: Promise<Job[]>
  }
}

type Job = Record<string, string | number | null> & { tenantId: number; jobId: string }

const COLUMNS = [
  'state',
  'tenantName',
  'jobId',
  'backupType',
  'startedAt',
  'endedAt',
  'inputBytes',
  'outputBytes',
  'path',
]

function readJobs(): Promise<Job[]> {
  const first = window.firstJobs
  delete window.firstJobs
  return first ?? fetch('/api/jobs').then((reply) => reply.json())
}

function Jobs() {
  const { data } = useQuery({ queryKey: ['jobs'], queryFn: readJobs, refetchInterval: 5000 })
  return (
    <main>
      <h1>Jobs</h1>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data?.map((job) => (
            <tr key={`${job.tenantId}/${job.jobId}`} data-job-row="">
              {COLUMNS.map((column) => (
                <td key={column}>{String(job[column] ?? '–')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <nav>
        <Link href="/">Overview</Link>
        <Link href="/jobs">Jobs</Link>
      </nav>
      <Switch>
        <Route path="/jobs" component={Jobs} />
      </Switch>
    </QueryClientProvider>,
  )
