export {
  aCreateLocation,
  aCreateProduct,
  aCreateSupplier,
  anUpdateLocation,
  anUpdateProduct,
  anUpdateSupplier,
  aRemoveLocation,
} from './builders/catalog-commands';
export { aMovementsCommand, aRestock, aRestockRow, aSale, aSaleRow } from './builders/commands';
export { aLocation, anActor, aProduct, aSupplier } from './builders/entities';
export { aMessage, type HeadChanges } from './builders/message';
export { eventually, type EventuallyOptions } from './eventually';
export { freePort } from './process/free-port';
export { type ProcessOptions, startProcess, type TestProcess } from './process/start-process';
export { createDatabaseFrom, createTestDatabase, type TestDatabase } from './servers/test-database';
export { testServers, type TestServers } from './servers/test-servers';
export { createTestTopics, type TestTopics } from './servers/test-topics';
export { uniqueName } from './servers/unique-name';
export { createTestAuthority, type TestAuthority, type TestCertificate } from './tls/test-authority';
export { openTlsProxy, type TlsProxy, type TlsProxyOptions } from './tls/tls-proxy';
export { createTestIssuer, type TestIssuer } from './tokens/test-issuer';
export type { CollectedSpan } from './tracing/otlp';
export { startTraceCollector, type TraceCollector } from './tracing/trace-collector';
