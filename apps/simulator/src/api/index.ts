export { ApiClient } from './api-client';
export type { NewLocation, NewProduct, NewSupplier } from './catalogue';
export type { ListOptions } from './lists';
export { openApiClient } from './open-api-client';
export { isRefusal, ProblemError } from './problem-error';
export type { WriteOptions } from './question';
export type { DecidedRow } from './rows/send-rows';
export type { NewEvent, NewTransfer } from './stock';
