import { type ChildProcess, spawn } from 'node:child_process';
import { expect } from '@playwright/test';
import type { ShownChange } from './watching';

const root = new URL('../../../../', import.meta.url).pathname;

/** A stand-in gateway of its own with many products at four locations. */
export class LargeWorld {
  readonly url: string;
  #process: ChildProcess | undefined;

  constructor(
    private readonly port: number,
    private readonly products = 25_000,
  ) {
    this.url = `http://127.0.0.1:${String(port)}`;
  }

  async start(): Promise<void> {
    const settings = {
      PORT: String(this.port),
      PRODUCTS: String(this.products),
      TSX_TSCONFIG_PATH: `${root}tsconfig.base.json`,
    };
    const env = { ...process.env, ...settings };
    const program = ['--import', 'tsx', 'apps/dashboard/test/fake-gateway.ts'];
    this.#process = spawn(process.execPath, program, { cwd: root, env, stdio: 'ignore' });
    await expect(async () => {
      expect((await fetch(this.url)).status).toBe(200);
    }).toPass({ timeout: 60_000 });
  }

  stop(): void {
    this.#process?.kill();
  }

  async traffic(perSecond: number): Promise<void> {
    await fetch(`${this.url}/fake/traffic?perSecond=${String(perSecond)}`, { method: 'POST' });
  }

  /** All that has changed from this instant on; milliseconds since 1970. */
  async changes(since: number): Promise<ShownChange[]> {
    const answer = await fetch(`${this.url}/fake/changes?since=${String(since)}`);
    return (await answer.json()) as ShownChange[];
  }

  /** Bytes of the stream that its readers have not taken yet. */
  async backlog(): Promise<number> {
    const answer = await fetch(`${this.url}/fake/backlog`);
    return ((await answer.json()) as { bytes: number }).bytes;
  }

  /** What is on hand at the first rows of the list. */
  async onHand(rows: number): Promise<number[]> {
    const answer = await fetch(`${this.url}/fake/levels?limit=${String(rows)}`);
    const { items } = (await answer.json()) as { items: { onHand: number }[] };
    return items.map(({ onHand }) => onHand);
  }
}
