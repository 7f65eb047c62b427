import { z } from 'zod';

/** What the gateway knows of somebody who is signed in. Instants are milliseconds since 1970. */
export const sessionRecordSchema = z.object({
  name: z.string(),
  accessToken: z.string(),
  /** From when on a new access token is asked for, before this one ends. */
  renewAt: z.number(),
  accessEndsAt: z.number(),
  refreshToken: z.string().optional(),
  /** Tells the provider whom to sign out. */
  idToken: z.string().optional(),
  /** When the session is over however much it is used. */
  endsAt: z.number(),
});
export type SessionRecord = z.infer<typeof sessionRecordSchema>;

/** What the provider gave for a sign-in or for a refresh token. */
export interface Tokens {
  readonly accessToken: string;
  readonly accessEndsAt: number;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
}

/** Early enough for slow answers, and late enough that short tokens are of use, in milliseconds. */
const earliest = 60_000;

export const withTokens = (
  { refreshToken, idToken, name, endsAt }: Omit<SessionRecord, 'accessToken' | 'renewAt' | 'accessEndsAt'>,
  tokens: Tokens,
  now: number,
): SessionRecord => ({
  name,
  endsAt,
  accessToken: tokens.accessToken,
  accessEndsAt: tokens.accessEndsAt,
  renewAt: tokens.accessEndsAt - Math.min(earliest, Math.max(0, tokens.accessEndsAt - now) / 4),
  // A provider that does not turn the token over leaves it out.
  refreshToken: tokens.refreshToken ?? refreshToken,
  idToken: tokens.idToken ?? idToken,
});
