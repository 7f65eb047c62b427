import { createLogger } from '@streamstock/server-kit-observability';
import { Shutdown } from './shutdown';

const logger = createLogger({ service: 'test', level: 'silent' });
const never = (): Promise<void> => new Promise(() => {});

describe('Shutdown', () => {
  it('closes stage after stage, however they were registered', async () => {
    const closed: string[] = [];
    const shutdown = new Shutdown(logger, 5_000);
    const note = (name: string) => async (): Promise<void> => {
      await Promise.resolve();
      closed.push(name);
    };
    shutdown.onShutdown('store', note('postgres'));
    shutdown.onShutdown('produce', note('producer'));
    shutdown.onShutdown('serve', note('http'));
    shutdown.onShutdown('consume', note('consumer'));
    expect(await shutdown.run()).toBe(true);
    expect(closed).toEqual(['http', 'consumer', 'producer', 'postgres']);
  });

  it('runs once, whoever asks', async () => {
    let closed = 0;
    const shutdown = new Shutdown(logger, 5_000);
    shutdown.onShutdown('store', () => Promise.resolve(void (closed += 1)));
    await Promise.all([shutdown.run(), shutdown.run()]);
    expect(closed).toBe(1);
  });

  it('does not wait for ever, and still closes what comes after', async () => {
    const closed: string[] = [];
    const shutdown = new Shutdown(logger, 200);
    shutdown.onShutdown('serve', never);
    shutdown.onShutdown('consume', never);
    shutdown.onShutdown('consume', () => Promise.reject(new Error('broker away')));
    shutdown.onShutdown('store', () => Promise.resolve(void closed.push('postgres')));
    const begun = performance.now();
    expect(await shutdown.run()).toBe(false);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(closed).toEqual(['postgres']);
  });

  it('tells whoever waits', async () => {
    const shutdown = new Shutdown(logger, 100);
    expect(shutdown.signal.aborted).toBe(false);
    await shutdown.run();
    expect(shutdown.signal.aborted).toBe(true);
  });
});
