import { UnsecuredJWT } from 'jose';
import { SessionEnds } from './session-ends';
import type { SessionRecord } from './store/session-record';

const recordOf = (subject: string): SessionRecord => ({
  name: subject,
  accessToken: new UnsecuredJWT({}).setSubject(subject).encode(),
  renewAt: 0,
  accessEndsAt: 0,
  refreshToken: `refresh token of ${subject}`,
  endsAt: 0,
});

describe('the end of a session', () => {
  let ended: string[];
  let givenBack: string[];
  let record: SessionRecord | undefined;
  let ends: SessionEnds;
  beforeEach(() => {
    ended = [];
    givenBack = [];
    record = recordOf('olga');
    ends = new SessionEnds(
      { end: () => Promise.resolve(record) },
      { ended: (id) => ended.push(id) },
      {
        forget: (token) => {
          givenBack.push(token);
          return Promise.reject(new Error('the provider is away'));
        },
      },
    );
  });

  it('by signing out ends what is open, and gives the refresh token back', async () => {
    expect(await ends.signOut('s-1')).toBe(record);
    expect([ended, givenBack]).toEqual([['s-1'], ['refresh token of olga']]);
  });

  it('by somebody else who signs in does the same', async () => {
    await ends.replaceBy('max', 's-1');
    expect([ended, givenBack]).toEqual([['s-1'], ['refresh token of olga']]);
  });

  it('by signing in again leaves the refresh token be: the new one would end with it', async () => {
    await ends.replaceBy('olga', 's-1');
    expect([ended, givenBack]).toEqual([['s-1'], []]);
  });

  it('that nobody knows any more still ends what is open', async () => {
    record = undefined;
    expect(await ends.signOut('s-1')).toBeUndefined();
    await ends.replaceBy('olga', 's-2');
    expect([ended, givenBack]).toEqual([['s-1', 's-2'], []]);
  });
});
