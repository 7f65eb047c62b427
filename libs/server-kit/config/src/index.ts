export { EnvironmentError, type EnvironmentFault } from './environment-error';
export { loadEnvironment } from './load-environment';
export {
  authEnvironment,
  databaseEnvironment,
  httpEnvironment,
  kafkaEnvironment,
  observabilityEnvironment,
  redisEnvironment,
} from './shapes';
export { flag, list, ratio, url, wholeNumber } from './values';
