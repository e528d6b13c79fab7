import type { Store } from '../../catalogue/store.ts'
import { requireView } from '../compile/compile-tables.ts'
import type { Show } from '../queries/show-statement.ts'
import type { QueryContext } from '../query-context.ts'
import type { StatementResult } from '../result-set.ts'
import { listColumns } from './list-columns.ts'
import {
  listCreateDatabase,
  listCreateView,
  listDatabases,
  listIndexes,
  listTableStatus,
  listTables,
} from './list-objects.ts'
import {
  listCharsets,
  listCollations,
  listEngines,
  listGrants,
  listNothing,
  listParameters,
  listStatus,
  listTenant,
  listVariables,
} from './list-server.ts'
import { type Listing, runListing, type ShowScene } from './listing.ts'

/** @throws SqlError 1146, 1049, 1046 for what the statement names, 1054 in its WHERE */
export function runShow(show: Show, at: ShowScene): StatementResult {
  return runListing({ listing: listingOf(show, at), filter: show.filter, ...at })
}

function listingOf(show: Show, at: ShowScene): Listing {
  const { context, store } = at
  switch (show.what) {
    case 'DATABASES':
    case 'SCHEMAS':
      return listDatabases(show)
    case 'TABLES':
      return listTables(show, at)
    case 'TABLE STATUS':
      return listTableStatus(show, at)
    case 'COLUMNS':
    case 'FIELDS':
      return listColumns(requireView(show.path, at), show.full)
    case 'CREATE TABLE':
    case 'CREATE VIEW':
      return listCreateView(requireView(show.path, at))
    case 'CREATE DATABASE':
    case 'CREATE SCHEMA':
      return listCreateDatabase(show, context)
    case 'INDEX':
    case 'INDEXES':
    case 'KEYS':
      requireView(show.path, at)
      return listIndexes()
    default:
      return serverListing(show, context, store)
  }
}

function serverListing(show: Show, context: QueryContext, store: Store): Listing {
  switch (show.what) {
    case 'VARIABLES':
      return listVariables(show, context)
    case 'STATUS':
      return listStatus()
    case 'PARAMETERS':
      return listParameters(show, context, store)
    case 'GRANTS':
      return listGrants(show, context)
    case 'ENGINES':
      return listEngines()
    case 'CHARSET':
    case 'CHARACTER SET':
      return listCharsets()
    case 'COLLATION':
      return listCollations()
    case 'TENANT':
      return listTenant(context)
    case 'PRIVILEGES':
      return listNothing(['Privilege', 'Context', 'Comment'])
    case 'TRIGGERS':
      return listNothing(['Trigger', 'Event', 'Table', 'Statement', 'Timing', 'Created'])
    default:
      return listNothing(['Db', 'Name', 'Type', 'Definer', 'Modified', 'Created', 'Security_type', 'Comment'])
  }
}
