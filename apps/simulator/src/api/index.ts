export { ApiClient } from './api-client';
export type { ListOptions } from './lists';
export { openApiClient } from './open-api-client';
export { isRefusal, ProblemError } from './problem-error';
export type { WriteOptions } from './question';
export type { DecidedRow } from './rows/send-rows';
export type { RowStream } from './rows/stream-rows';
export type { NewEvent, NewLocation, NewProduct, NewSupplier, NewTransfer } from '../domain/requests';
