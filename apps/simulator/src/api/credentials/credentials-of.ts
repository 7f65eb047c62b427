import type { Dispatcher } from 'undici';
import type { Environment } from '../../environment';
import { ClientCredentials } from './client-credentials';
import type { Credentials } from './credentials';
import { FixedToken } from './fixed-token';

type Settings = Pick<Environment, 'API_TOKEN' | 'TOKEN_URL' | 'CLIENT_ID' | 'CLIENT_SECRET'>;

/** A token that was given, or one in the name of a client; the environment has one of the two. */
export function credentialsOf(settings: Settings, dispatcher: Dispatcher): Credentials {
  const { API_TOKEN, TOKEN_URL = '', CLIENT_ID = '', CLIENT_SECRET = '' } = settings;
  if (API_TOKEN !== undefined) return new FixedToken(API_TOKEN);
  return new ClientCredentials({
    tokenUrl: TOKEN_URL,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    dispatcher,
  });
}
