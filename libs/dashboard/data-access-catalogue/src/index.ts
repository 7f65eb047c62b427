export type { Metrics } from '@streamstock/contracts-http-api';
