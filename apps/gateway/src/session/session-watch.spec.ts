import type { Identity } from '@streamstock/server-kit-auth';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { SessionWatch } from './session-watch';

const identity: Identity = {
  tenantId: 'acme',
  subject: 'olga',
  roles: ['operator'],
  locations: ['WH-NORTH'],
  expiresAt: 1_000,
  token: 'old',
};

describe('watching sessions', () => {
  let now: number;
  let ends: string[];
  let tokenOf: (id: string) => Promise<string | undefined>;
  let verified: Identity;
  let watch: SessionWatch;

  beforeEach(() => {
    now = 0;
    ends = [];
    tokenOf = () => Promise.resolve('new');
    verified = { ...identity, expiresAt: 5_000 };
    watch = new SessionWatch(
      { tokenOf: (id) => tokenOf(id) },
      { verify: () => Promise.resolve(verified) },
      () => now,
    );
    watch.watch('s-1', identity, () => ends.push('first of s-1'));
    watch.watch('s-1', identity, () => ends.push('second of s-1'));
  });
  const away = () => Promise.reject(new ApplicationError('service.unavailable', 'Redis is away.'));

  it('ends what is open with the session, and nothing else', async () => {
    watch.watch('s-2', identity, () => ends.push('s-2'));
    tokenOf = (id) => Promise.resolve(id === 's-1' ? undefined : 'new');
    await watch.round();
    await watch.round();
    expect(ends).toEqual(['first of s-1', 'second of s-1']);
  });

  it('ends it at once where somebody signs out here', () => {
    watch.ended('s-1');
    expect(ends).toEqual(['first of s-1', 'second of s-1']);
  });

  it('lets it be while the rights are the same, and ends it when they change', async () => {
    await watch.round();
    expect(ends).toEqual([]);
    verified = { ...identity, locations: [] };
    await watch.round();
    expect(ends).toHaveLength(2);
  });

  it('goes by the last token that was seen while nobody can say', async () => {
    tokenOf = away;
    await watch.round();
    expect(ends).toEqual([]);
    now = 1_000;
    await watch.round();
    expect(ends).toHaveLength(2);
  });

  it('knows a longer end once it has seen a newer token', async () => {
    await watch.round();
    tokenOf = away;
    now = 4_999;
    await watch.round();
    expect(ends).toEqual([]);
  });

  it('forgets what was closed', async () => {
    const stop = watch.watch('s-3', identity, () => ends.push('s-3'));
    stop();
    tokenOf = () => Promise.resolve(undefined);
    await watch.round();
    expect(ends).not.toContain('s-3');
  });
});
