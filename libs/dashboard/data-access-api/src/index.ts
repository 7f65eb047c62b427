export { ApiClient, type Fetch, type Query, type WriteOptions } from './http/api-client';
export { ApiFailure, asFailure, failureOf } from './http/api-failure';
export { newIdempotencyKey } from './http/idempotency-key';
export { type Pause, pauseFor, untilKnown } from './http/until-known';
export { provideApi } from './provide-api';
export { SessionOver } from './session-over';
export { pageOf } from './shape/page-shape';
export { type FieldFault, type ProblemText, readProblem } from './shape/problem-shape';
export {
  decimal,
  flag,
  instant,
  integer,
  listOf,
  nullable,
  oneOf,
  optional,
  type Read,
  record,
  text,
  UnreadableMessage,
} from './shape/shape';
