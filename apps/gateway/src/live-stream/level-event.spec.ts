import { stockLevelChanged } from '@streamstock/contracts-events';
import { streamEvents } from '@streamstock/contracts-http-api';
import { levelEventOf } from './level-event';

describe('levelEventOf', () => {
  it('says what the contract of the stream promises', () => {
    const event = levelEventOf(
      stockLevelChanged.sample,
      '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    );
    expect(streamEvents.level.parse(event)).toEqual(event);
    expect(event).toMatchObject({
      productId: 'PROD-001',
      locationId: 'WH-NORTH',
      onHand: 98,
      available: 98,
      version: 7,
    });
  });

  it('carries a trace only where there is one', () => {
    expect(levelEventOf(stockLevelChanged.sample)).not.toHaveProperty('traceparent');
  });
});
