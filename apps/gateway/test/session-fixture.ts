import { freePort } from '@streamstock/server-kit-testing';
import { startGateway, type TestGateway } from './gateway-fixture';
import { Browser } from './stand-ins/browser';
import { type StandInProvider, startProvider } from './stand-ins/open-id-provider';

export const sessionCookie = 'streamstock_session';
export const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2 };
export const ownPage = { 'x-requested-with': 'streamstock' };

/** Two replicas of a gateway under one address, and an OpenID provider that is none of ours. */
export interface SignInWorld {
  readonly provider: StandInProvider;
  /** Of the gateway as browsers know it. */
  readonly url: string;
  readonly gateways: readonly [TestGateway, TestGateway];
  /** A browser that has signed in as somebody of the tenant of the first gateway. */
  signIn(claims?: { readonly roles?: readonly string[]; readonly locations?: unknown }): Promise<Browser>;
  /** The id that the browser holds, for requests to either replica. */
  sessionOf(browser: Browser): Record<string, string>;
  close(): Promise<void>;
}

export async function startSignInWorld(environment: Record<string, string> = {}): Promise<SignInWorld> {
  const port = await freePort();
  const url = `http://localhost:${String(port)}`;
  const provider = await startProvider(url);
  const settings = { ...provider.environment, ...environment };
  const first = await startGateway({ environment: { ...settings, PORT: String(port) } });
  const second = await startGateway({ environment: settings });
  const sessionOf = (browser: Browser) => ({
    authorization: '',
    cookie: `${sessionCookie}=${browser.cookie(url, sessionCookie) ?? ''}`,
  });
  return {
    provider,
    url,
    gateways: [first, second],
    sessionOf,
    signIn: async ({ roles = ['manager'], locations = ['WH-NORTH'] } = {}) => {
      provider.person = personOf(first.tenant, roles, locations);
      const browser = new Browser();
      await browser.follow(`${url}/sign-in`, (address) => address === `${url}/`);
      return browser;
    },
    close: async () => {
      await Promise.all([first.close(), second.close()]);
      await provider.close();
    },
  };
}

export const personOf = (tenant: string, roles: readonly string[], locations: unknown) => ({
  id: 'olga',
  claims: { org: tenant, realm_access: { roles }, 'https://shops.test/places': locations },
});
