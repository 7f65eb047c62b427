import type { Page, ProductDetail, StockLevel } from '@streamstock/contracts-http-api';
import type { TestIssuer } from '@streamstock/server-kit-testing';
import type { World } from './world';

interface Options {
  readonly url: string;
  readonly issuer: TestIssuer;
  readonly world: World;
  readonly tenantId: string;
}

export interface Answers {
  asked: number;
  /** Longest time until an answer, in milliseconds. */
  slowest: number;
  readonly failed: string[];
  readonly wrong: string[];
}

/** Every way to read, and some with conditions of their own. */
const lists = [
  '/stock?limit=200',
  '/stock?limit=7&status=ok',
  '/stock?limit=200&locationId=L1',
  '/products?limit=200',
  '/products?limit=200&sort=-onHand',
  '/products?limit=200&search=beans',
  '/products?limit=200&search=baens',
  '/products?limit=200&locationId=L2&sort=available',
  '/categories',
  '/locations?limit=200',
  '/locations/L1',
  '/suppliers?limit=200',
  '/suppliers/S1',
  '/events?limit=50',
  '/events?limit=50&productId=P1',
  '/figures',
];

/** Asks one replica everything again and again, until it is told to stop. */
export class Questions {
  readonly answers: Answers = { asked: 0, slowest: 0, failed: [], wrong: [] };
  readonly #seen = new Map<string, number>();
  #stopped = false;
  #running: Promise<void>[] = [];

  constructor(private readonly options: Options) {}

  start(askers = 3): void {
    this.#running = Array.from({ length: askers }, (_, asker) => this.#run(asker));
  }

  async stop(): Promise<Answers> {
    this.#stopped = true;
    await Promise.all(this.#running);
    return this.answers;
  }

  async #run(asker: number): Promise<void> {
    const { world } = this.options;
    for (let round = asker; !this.#stopped; round += 1) {
      const path = lists[round % lists.length] ?? '/figures';
      this.#checkList(path, await this.#ask<Page<unknown>>(path));
      const productId = world.products[round % world.products.length] ?? '';
      const locationId = world.locations[(round * 7) % world.locations.length] ?? '';
      this.#checkLevel(await this.#ask<StockLevel>(`/stock/${locationId}/${productId}`));
      const product = await this.#ask<ProductDetail>(`/products/${productId}`);
      for (const level of product?.levels ?? []) this.#checkLevel(level);
    }
  }

  async #ask<Body>(path: string): Promise<Body | undefined> {
    const { url, issuer, tenantId } = this.options;
    const token = await issuer.tokenFor({ tenant: tenantId, locations: '*', roles: ['viewer'] });
    const asked = performance.now();
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    const body = (await answer.json()) as Body;
    this.answers.asked += 1;
    this.answers.slowest = Math.max(this.answers.slowest, performance.now() - asked);
    if (answer.status === 200) return body;
    this.answers.failed.push(`${path}: ${String(answer.status)} ${JSON.stringify(body)}`);
    return undefined;
  }

  /** Nothing is missing from a list that has it all. */
  #checkList(path: string, page: Page<unknown> | undefined): void {
    if (path !== '/products?limit=200' || page === undefined) return;
    const [found, expected] = [page.items.length, this.options.world.products.length];
    if (found !== expected) this.answers.wrong.push(`${path}: ${String(found)} of ${String(expected)}`);
  }

  /** No level goes back to what it was, whoever is asked in which way; the world knows the newest there can be. */
  #checkLevel(level: StockLevel | undefined): void {
    if (level === undefined) return;
    const { tenantId, world } = this.options;
    const key = `${tenantId}|${level.productId}|${level.locationId}`;
    const newest = world.stock.get(key)?.version ?? 0;
    const seen = this.#seen.get(key) ?? 0;
    this.#seen.set(key, Math.max(seen, level.version));
    if (level.version < seen || level.version > newest) {
      this.answers.wrong.push(`${key}: ${String(level.version)} after ${String(seen)}, of ${String(newest)}`);
    }
  }
}
