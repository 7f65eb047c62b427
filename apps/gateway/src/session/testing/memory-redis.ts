import type { SessionStore } from '../store/session-store';

type Commands = ConstructorParameters<typeof SessionStore>[0];

/** The few commands of Redis that sessions use, in memory; nothing runs out by itself. */
export class MemoryRedis {
  readonly kept = new Map<string, string>();
  away = false;

  readonly commands = {
    getex: (key: string) => this.#answer(() => this.kept.get(key) ?? null),
    set: (key: string, value: string, ...how: (string | number)[]) =>
      this.#answer(() => {
        const refused = how.includes('NX') ? this.kept.has(key) : how.includes('XX') && !this.kept.has(key);
        if (refused) return null;
        this.kept.set(key, value);
        return 'OK';
      }),
    del: (key: string) => this.#answer(() => Number(this.kept.delete(key))),
    pexpire: (key: string, milliseconds: number) =>
      this.#answer(() => (milliseconds === 0 ? Number(this.kept.delete(key)) : 1)),
  } as unknown as Commands;

  #answer<Result>(result: () => Result): Promise<Result> {
    return this.away ? Promise.reject(new Error('Connection is closed.')) : Promise.resolve(result());
  }
}
