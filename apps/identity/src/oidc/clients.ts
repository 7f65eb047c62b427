import type { ClientMetadata } from 'oidc-provider';
import type { Environment } from '../environment';
import type { SigningKey } from './signing-key';

/** Where the gateway takes a browser back, and where it shows that somebody has signed out. */
const callback = '/sign-in/callback';
const goodbye = '/signed-out';

type Settings = Pick<Environment, 'GATEWAY_URLS' | 'GATEWAY_CLIENT_SECRET' | 'SIMULATOR_CLIENT_SECRET'>;

export const clientsOf = (
  settings: Settings,
  { algorithm }: Pick<SigningKey, 'algorithm'>,
): ClientMetadata[] => {
  const gateways = originsOf(settings);
  return [
    {
      client_id: 'gateway',
      client_name: 'StreamStock',
      client_secret: settings.GATEWAY_CLIENT_SECRET,
      redirect_uris: gateways.map((origin) => `${origin}${callback}`),
      post_logout_redirect_uris: gateways.map((origin) => `${origin}${goodbye}`),
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      id_token_signed_response_alg: algorithm,
    },
    {
      client_id: 'simulator',
      client_name: 'Simulator',
      client_secret: settings.SIMULATOR_CLIENT_SECRET,
      redirect_uris: [],
      grant_types: ['client_credentials'],
      response_types: [],
      id_token_signed_response_alg: algorithm,
    },
  ];
};

/** Origins that browsers come from and go back to. */
export const originsOf = ({ GATEWAY_URLS }: Pick<Environment, 'GATEWAY_URLS'>): string[] =>
  GATEWAY_URLS.map((address) => new URL(address).origin);
