export { aLocation, aMovement, someMetrics, someSales } from './catalogue-samples';
export { FakeEventStream } from './fake-event-stream';
export { FakeServer, json, pageOf, problem, type SentRequest } from './fake-server';
export { aLevel, aProduct } from './samples';
