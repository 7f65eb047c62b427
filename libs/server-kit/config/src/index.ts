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
export { type SigningAlgorithm, signingAlgorithms } from './signing-algorithms';
export { tlsTexts, type TlsTexts } from './tls-texts';
export { flag, isInTheClear, list, pem, ratio, url, wholeNumber } from './values';
