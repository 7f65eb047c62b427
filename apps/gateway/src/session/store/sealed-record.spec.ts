import { nameOfSecret, newSecret, open, seal } from './sealed-record';
import { withTokens } from './session-record';

const record = {
  name: 'Olga Petrenko',
  accessToken: 'an access token',
  renewAt: 1,
  accessEndsAt: 2,
  refreshToken: 'a refresh token',
  endsAt: 3,
};

describe('a sealed session', () => {
  const id = newSecret();

  it('is opened by its id only', () => {
    expect(open(id, seal(id, record))).toEqual(record);
    expect(open(newSecret(), seal(id, record))).toBeUndefined();
  });

  it('shows nothing of what it holds, nor its id', () => {
    const sealed = Buffer.from(seal(id, record), 'base64').toString('latin1');
    for (const secret of ['token', 'Olga', id]) expect(sealed).not.toContain(secret);
    expect(nameOfSecret(id)).not.toContain(id);
    expect(seal(id, record)).not.toBe(seal(id, record));
  });

  it.each(['', 'rubbish', Buffer.alloc(64).toString('base64')])('is not %j', (sealed) => {
    expect(open(id, sealed)).toBeUndefined();
  });

  it('that was changed is none', () => {
    const bytes = Buffer.from(seal(id, record), 'base64');
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    expect(open(id, bytes.toString('base64'))).toBeUndefined();
  });
});

describe('new tokens', () => {
  const tokens = { accessToken: 'new', accessEndsAt: 400_000, refreshToken: undefined, idToken: undefined };

  it('keep what the provider did not turn over', () => {
    expect(withTokens(record, tokens, 100_000)).toEqual({
      ...record,
      accessToken: 'new',
      accessEndsAt: 400_000,
      renewAt: 340_000,
      idToken: undefined,
    });
    expect(withTokens(record, { ...tokens, refreshToken: 'next' }, 0).refreshToken).toBe('next');
  });

  it.each([
    [400_000, 340_000],
    [20_000, 15_000],
    [0, 0],
  ])('that end after %i ms are renewed after %i', (accessEndsAt, renewAt) => {
    expect(withTokens(record, { ...tokens, accessEndsAt }, 0).renewAt).toBe(renewAt);
  });
});
