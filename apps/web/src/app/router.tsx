import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  Outlet,
  type RouterHistory,
  useParams,
} from '@tanstack/react-router'
import { FrameContext } from '../lib/frame-context.ts'
import { placePath } from '../lib/place.ts'
import { parseSearch, stringifySearch } from '../lib/search-text.ts'
import { Home } from './home.tsx'
import { SCREEN_PATHS } from './routes/screen-paths.ts'
import { SCREENS } from './routes/screens.ts'
import { Crash, NoSuchPage, NotFound } from './shell/faults.tsx'
import { FrameShell } from './shell/frame-shell.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

function HomeInFrame() {
  return (
    <FrameContext value={true}>
      <Home />
    </FrameContext>
  )
}

/** A cluster's address without a page leads to its overview. */
function ClusterHome({ framed }: { readonly framed: boolean }) {
  const { clusterId = '' } = useParams({ strict: false })
  return <Navigate to={placePath(clusterId, { page: 'overview' }, framed)} replace />
}

/** One tree of pages, drawn twice: with bar and menu, and bare for a frame. */
function clusterTree(framed: boolean): AnyRoute {
  const cluster = createRoute({
    getParentRoute: () => root,
    path: framed ? '/e/clusters/$clusterId' : '/clusters/$clusterId',
    component: framed ? FrameShell : Shell,
    notFoundComponent: NoSuchPage,
  })
  const home = createRoute({
    getParentRoute: () => cluster,
    path: '/',
    component: () => <ClusterHome framed={framed} />,
  })
  const screens = SCREEN_PATHS.map((path) =>
    createRoute({ getParentRoute: () => cluster, path, component: SCREENS[path] }),
  )
  return cluster.addChildren([home, ...screens])
}

export interface RouterDeps {
  readonly history: RouterHistory
  /** Where the console is served: `/` or `/tidemark`. */
  readonly basepath: string
}

export function createAppRouter({ history, basepath }: RouterDeps) {
  const routeTree = root.addChildren([
    createRoute({ getParentRoute: () => root, path: '/', component: Home }),
    createRoute({ getParentRoute: () => root, path: '/e', component: HomeInFrame }),
    clusterTree(false),
    clusterTree(true),
  ])
  return createRouter({
    routeTree,
    history,
    basepath,
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: Crash,
    defaultNotFoundComponent: NotFound,
  })
}
