import { eventually } from '@streamstock/server-kit-testing';
import { ProblemError } from '../src/api';
import { clientOf } from './simulator-fixture';
import { type Mishap, StandInGateway } from './stand-ins/gateway';
import { startTokenEndpoint } from './stand-ins/token-endpoint';

const restock = { type: 'RESTOCK', productId: 'P', locationId: 'L', quantity: 5 } as const;
const sale = { ...restock, type: 'SALE', quantity: 2 } as const;

describe('the client of the API', () => {
  let gateway: StandInGateway;
  const ending = new AbortController();
  beforeEach(async () => {
    gateway = await StandInGateway.start();
  });
  afterEach(() => gateway.goAway());
  afterAll(() => {
    ending.abort();
  });
  const client = () => clientOf(gateway, ending.signal);

  it.each<Mishap>(['too-many', 'unavailable', 'pending', 'cut-before', 'cut-after'])(
    'does a write once although the first answer is %s',
    async (mishap) => {
      const api = client();
      gateway.mishaps.push(mishap, mishap);
      expect(await api.stock.record(restock)).toMatchObject({ onHand: 5, version: 1 });
      expect(gateway.asked).toHaveLength(3);
      expect(new Set(gateway.asked.map(({ key }) => key)).size).toBe(1);
      expect(gateway.ledger.accepted).toHaveLength(1);
      await api.close();
    },
  );

  it('waits as long as it is asked to', async () => {
    const api = client();
    gateway.mishaps.push('too-many');
    const begun = performance.now();
    await api.stock.record(restock);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(950);
    await api.close();
  });

  it('waits out a gateway that is away', async () => {
    const api = client();
    await gateway.goAway();
    const answer = api.stock.record(restock);
    await eventually(() => {
      expect(api.isThere).toBe(false);
    });
    await gateway.comeBack();
    expect(await answer).toMatchObject({ onHand: 5 });
    expect(api.isThere).toBe(true);
    await api.close();
  });

  it('gives up when it is told to', async () => {
    const stop = new AbortController();
    const api = clientOf(gateway, stop.signal);
    await gateway.goAway();
    const answer = api.stock.record(restock);
    stop.abort(new Error('enough'));
    await expect(answer).rejects.toThrow('enough');
    await gateway.comeBack();
  });

  it('says why something is refused, and does not repeat it', async () => {
    const api = client();
    const refusal: unknown = await api.stock.record(sale).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ProblemError);
    expect(refusal).toMatchObject({ status: 409, code: 'stock.insufficient' });
    expect(gateway.asked).toHaveLength(1);
    await api.close();
  });

  it('sends all rows again when the answer breaks off, and each is done once', async () => {
    const api = client();
    gateway.mishaps.push('half-of-the-rows');
    const results = await api.stock.recordMany([restock, sale, sale, sale, restock]);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'refused',
      'accepted',
    ]);
    expect(gateway.ledger.at('P', 'L').onHand).toBe(6);
    expect(await api.stock.recordMany([])).toEqual([]);
    await api.close();
  });

  it('reads lists of any length, and what is not there as undefined', async () => {
    const api = client();
    for (let index = 0; index < 3; index += 1) {
      const rows = Array.from({ length: 150 }, (_, row) => ({
        ...restock,
        productId: `P-${String(150 * index + row)}`,
      }));
      await api.stock.recordMany(rows);
    }
    const seen: string[] = [];
    for await (const { productId } of api.stock.levels()) seen.push(productId);
    expect(new Set(seen).size).toBe(450);
    expect(await api.stock.level('P-3', 'L')).toMatchObject({ onHand: 5 });
    expect(await api.stock.level('P-3', 'nowhere')).toBeUndefined();
    expect(await api.catalogue.product('unheard-of')).toBeUndefined();
    await api.close();
  });
});

describe('a client that signs in by itself', () => {
  const ending = new AbortController();
  let gateway: StandInGateway;
  beforeEach(async () => {
    gateway = await StandInGateway.start();
    gateway.tokens.clear();
  });
  afterEach(() => gateway.goAway());
  const signedIn = async (expiresIn: number) => {
    const endpoint = await startTokenEndpoint({ expiresIn, onIssued: (token) => gateway.tokens.add(token) });
    const variables = {
      API_TOKEN: '',
      TOKEN_URL: endpoint.url,
      CLIENT_ID: 'simulator',
      CLIENT_SECRET: 'secret',
    };
    return { endpoint, api: clientOf(gateway, ending.signal, variables) };
  };

  it('asks for a token once, and again before it ends', async () => {
    const { endpoint, api } = await signedIn(3_600);
    await Promise.all([api.stock.record(restock), api.stock.record(restock), api.stock.record(restock)]);
    expect(endpoint.issued).toHaveLength(1);
    const short = await signedIn(0.001);
    await short.api.stock.record(restock);
    await short.api.stock.record(restock);
    expect(short.endpoint.issued.length).toBeGreaterThan(1);
    await Promise.all([api.close(), short.api.close(), endpoint.close(), short.endpoint.close()]);
  });

  it('asks for another when the API does not take it any more', async () => {
    const { endpoint, api } = await signedIn(3_600);
    await api.stock.record(restock);
    gateway.tokens.clear();
    expect(await api.stock.record(restock)).toMatchObject({ onHand: 10 });
    expect(endpoint.issued).toHaveLength(2);
    await Promise.all([api.close(), endpoint.close()]);
  });

  it('is told when the provider does not know it', async () => {
    const { endpoint, api } = await signedIn(3_600);
    const stranger = clientOf(gateway, ending.signal, {
      ...{ API_TOKEN: '', TOKEN_URL: endpoint.url, CLIENT_ID: 'stranger', CLIENT_SECRET: 'secret' },
    });
    await expect(stranger.stock.record(restock)).rejects.toThrow('auth.client-refused');
    await Promise.all([api.close(), stranger.close(), endpoint.close()]);
  });
});
