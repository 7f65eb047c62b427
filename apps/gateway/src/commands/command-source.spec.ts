import { sourceOf } from './command-source';
import type { WriteRequest } from './write-request';

const write = (fromBrowser: boolean, subject = 'olga') =>
  ({ fromBrowser, identity: { subject } }) as WriteRequest;

describe('sourceOf', () => {
  it.each([
    [false, 'till-7', { kind: 'till', name: 'till-7' }],
    [false, 'feed:erp', { kind: 'feed', name: 'feed:erp' }],
    [false, 'import/2026', { kind: 'import', name: 'import/2026' }],
    [false, 'feeder', { kind: 'till', name: 'feeder' }],
    [false, undefined, { kind: 'person', name: 'olga' }],
    [true, 'till-7', { kind: 'person', name: 'till-7' }],
    [true, undefined, { kind: 'person', name: 'olga' }],
  ])('from a browser: %s, named %s: %j', (fromBrowser, named, source) => {
    expect(sourceOf(write(fromBrowser), named)).toEqual(source);
  });

  it('cuts a long subject', () => {
    expect(sourceOf(write(true, 'x'.repeat(128))).name).toHaveLength(64);
  });
});
