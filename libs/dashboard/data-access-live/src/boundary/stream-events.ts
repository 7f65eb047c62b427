import type { StockLevel } from '@streamstock/contracts-http-api';
import { readLevel } from './level-shape';
import { flag, instant, oneOf, record } from '@streamstock/dashboard-data-access-api';

/** What the live stream says, once read. */
export type StreamEvent =
  | { readonly kind: 'hello'; readonly resumed: boolean }
  | { readonly kind: 'level'; readonly level: StockLevel }
  | { readonly kind: 'reset' }
  | { readonly kind: 'flow'; readonly state: 'live' | 'delayed'; readonly since: number };

const readHello = record<{ resumed: boolean }>({ resumed: flag });
const readService = record<{ state: 'live' | 'delayed'; since: string }>({
  state: oneOf('live', 'delayed'),
  since: instant,
});

/** Undefined for event names this page does not know: later versions of the stream may carry more. */
export function readStreamEvent(name: string, data: string): StreamEvent | undefined {
  switch (name) {
    case 'hello':
      return { kind: 'hello', resumed: readHello(JSON.parse(data)).resumed };
    case 'level':
      return { kind: 'level', level: readLevel(JSON.parse(data)) };
    case 'reset':
      return { kind: 'reset' };
    case 'service': {
      const { state, since } = readService(JSON.parse(data));
      return { kind: 'flow', state, since: Date.parse(since) };
    }
    default:
      return undefined;
  }
}
