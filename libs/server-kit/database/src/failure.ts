import { errorChain } from './error-chain';
import { BeginFailed } from './begin-failed';
import { hasStaleStatements, isLostConnection } from './lost-connection';

/** What to do about an error: wait and repeat, blame the data, or blame the code. */
export type Failure = 'transient' | 'data' | 'bug';

const stateShape = /^[0-9A-Z]{5}$/;

const conflicts = new Set(['40001', '40P01', '55P03']);

/** SQLSTATEs (or their classes) of a database that is away, overloaded, switching over or not prepared yet. */
const transientStates = new Set([
  ...conflicts,
  '25006', // read only: the primary has moved
  '25P03', // idle in transaction for too long
  '25P04', // transaction timeout
  '3D000', // database, schema, table or right is missing: migrations have not run yet
  '3F000',
  '42501',
  '42P01',
  '57014', // statement timeout
]);
const transientClasses = new Set(['08', '28', '40', '53', '57', '58']);

/** Value or row that the database refuses (`54`: larger than an index or a row can be). */
const dataClasses = new Set(['22', '23', '54']);

/** Prisma's codes for what the states above say. */
const transientPrismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034']);

/** A statement was on its way to a table that another transaction replaced; Postgres has no state of its own for it. */
const replacedTable =
  /^(?:could not open relation with OID|cache lookup failed for (?:relation|index|attribute)|relation with OID \d+ does not exist|tuple concurrently (?:updated|deleted))/;

const metReplacedTable = (error: unknown): boolean =>
  errorChain(error).some(
    ({ code, originalCode, message }) => (originalCode ?? code) === 'XX000' && replacedTable.test(message),
  );

function stateFailure(state: string): Failure {
  if (transientStates.has(state) || transientPrismaCodes.has(state)) return 'transient';
  const stateClass = state.slice(0, 2);
  if (transientClasses.has(stateClass)) return 'transient';
  return dataClasses.has(stateClass) ? 'data' : 'bug';
}

/** The SQLSTATE of a database error, also of one that another error wraps. */
function sqlStateOf(error: unknown): string | undefined {
  for (const { code, originalCode } of errorChain(error)) {
    const state = originalCode ?? code;
    if (state !== undefined && state !== 'EPIPE' && stateShape.test(state)) return state;
  }
  return undefined;
}

/** Sorts an error of `pg`, of Prisma over `pg`, of the socket, or of the program. */
export function failureOf(error: unknown): Failure {
  if (error instanceof BeginFailed || isLostConnection(error) || hasStaleStatements(error))
    return 'transient';
  if (metReplacedTable(error)) return 'transient';
  const state = sqlStateOf(error);
  return state === undefined ? 'bug' : stateFailure(state);
}

/** A deadlock, a serialisation failure or a lock timeout: the database is well, somebody else was faster. */
export function isConflict(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state !== undefined && conflicts.has(state);
}
