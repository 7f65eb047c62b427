import { eventually } from '@streamstock/server-kit-testing';
import { Agent } from 'undici';
import { gate, moduleWithStep, SampleModule, SampleStrategy, startSample } from '../test/sample-service';
import { Shutdown } from './lifecycle/shutdown';

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

describe('runService', () => {
  beforeEach(() => {
    gate.open = undefined;
  });

  it('answers probes while it waits for what it needs, and becomes ready by itself', async () => {
    let there = false;
    const start = (): Promise<void> =>
      there ? Promise.resolve() : Promise.reject(new Error('ECONNREFUSED'));
    const service = await startSample({ module: moduleWithStep(start) });
    expect(await statusOf(`${service.url}/health/live`)).toBe(200);
    expect(await statusOf(`${service.url}/health/ready`)).toBe(503);
    there = true;
    await service.ready;
    expect(await statusOf(`${service.url}/health/ready`)).toBe(200);
    expect(await service.close()).toBe(true);
  });

  it('can be shut down while it still waits', async () => {
    const service = await startSample({
      module: moduleWithStep(() => Promise.reject(new Error('ECONNREFUSED'))),
    });
    const waiting = expect(service.ready).rejects.toThrow();
    expect(await service.close()).toBe(true);
    await waiting;
  });

  it('starts the other ways in after the startup steps, waits for them, and closes them once', async () => {
    const strategy = new SampleStrategy(2);
    const service = await startSample({
      module: moduleWithStep(() => Promise.resolve(void strategy.happened.push('step'))),
      strategies: () => [strategy],
    });
    await service.ready;
    expect(strategy.happened).toEqual(['step', 'listen', 'listen', 'listen']);
    await service.close();
    expect(strategy.happened.filter((what) => what === 'close')).toHaveLength(1);
  });

  it('lets a running request finish, stops consuming, then closes producers and stores', async () => {
    const strategy = new SampleStrategy();
    const service = await startSample({ strategies: () => [strategy] });
    await service.ready;
    const order = strategy.happened;
    const shutdown = service.app.get(Shutdown);
    shutdown.onShutdown('store', () => Promise.resolve(void order.push('store')));
    shutdown.onShutdown('produce', () => Promise.resolve(void order.push('produce')));

    const answer = fetch(`${service.url}/slow`).then((response) => response.text());
    await eventually(() => {
      expect(gate.open).toBeDefined();
    });
    const closing = service.close();
    await eventually(() => {
      expect(shutdown.signal.aborted).toBe(true);
    });
    order.push('request');
    gate.open?.();
    expect(await answer).toBe('finished');
    expect(await closing).toBe(true);
    expect(order).toEqual(['listen', 'request', 'close', 'produce', 'store']);
  });

  it('closes kept-alive connections at once', async () => {
    const service = await startSample();
    const dispatcher = new Agent({ keepAliveTimeout: 60_000 });
    const { body } = await dispatcher.request({ origin: service.url, path: '/scope', method: 'GET' });
    await body.dump();
    const begun = performance.now();
    expect(await service.close()).toBe(true);
    expect(performance.now() - begun).toBeLessThan(1_000);
    await dispatcher.destroy();
  });

  it('is bounded in time although a request never ends', async () => {
    const service = await startSample({ module: SampleModule }, { SHUTDOWN_TIMEOUT_MS: '400' });
    const answer = fetch(`${service.url}/slow`).catch(() => 'broken off');
    await eventually(() => {
      expect(gate.open).toBeDefined();
    });
    const begun = performance.now();
    expect(await service.close()).toBe(false);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await answer).toBe('broken off');
  });
});
