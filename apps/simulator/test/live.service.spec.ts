import { metrics } from '@streamstock/server-kit-observability';
import { type RunningService, runService } from '@streamstock/server-kit-service';
import { eventually } from '@streamstock/server-kit-testing';
import { AppModule } from '../src/app.module';
import { seed } from '../src/seed/seed';
import { carryOut, environmentFor } from './simulator-fixture';
import { StandInGateway } from './stand-ins/gateway';

const busy = { EVENTS_PER_MINUTE: '60000' };

describe('live traffic', () => {
  let gateway: StandInGateway;
  const services: RunningService[] = [];
  beforeEach(async () => {
    gateway = await StandInGateway.start();
  });
  afterEach(async () => {
    for (const service of services.splice(0)) await service.close();
    await gateway.goAway();
  });

  async function start(variables: Readonly<Record<string, string>> = busy): Promise<RunningService> {
    const environment = environmentFor(gateway, variables);
    const service = await runService({
      name: 'simulator',
      module: AppModule.for(environment),
      environment,
      ownsProcess: false,
    });
    services.push(service);
    return service;
  }

  /** So many events more than there were. */
  const more = async (count: number) => {
    const before = gateway.ledger.accepted.length;
    await eventually(
      () => {
        expect(gateway.ledger.accepted.length - before).toBeGreaterThanOrEqual(count);
      },
      { within: 40_000 },
    );
  };

  it('is a mix that the stock allows: nothing is refused for want of it', async () => {
    await carryOut(seed, gateway);
    const before = gateway.ledger.accepted.length;
    await start();
    await more(1_500);
    expect(gateway.ledger.refused.filter((code) => code === 'stock.insufficient')).toEqual([]);
    const types = gateway.ledger.accepted
      .slice(before)
      .map((sent) => ('type' in sent ? sent.type : 'TRANSFER'));
    const share = (type: string) => types.filter((found) => found === type).length / types.length;
    expect(Math.abs(share('SALE') - 0.6)).toBeLessThan(0.1);
    expect(Math.abs(share('RESTOCK') - 0.25)).toBeLessThan(0.1);
    expect(share('RETURN')).toBeGreaterThan(0.05);
    expect(await metrics.metrics()).toMatch(/simulator_events_total\{type="SALE",outcome="accepted"\} \d+/);
  });

  it('begins when there is something to trade in', async () => {
    const service = await start();
    await service.ready;
    expect(gateway.ledger.accepted).toEqual([]);
    await carryOut(seed, gateway);
    await more(50);
  });

  it('goes on after an outage, and does nothing twice', async () => {
    await carryOut(seed, gateway);
    const service = await start();
    await more(50);
    await gateway.goAway();
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${service.url}/health/ready`)).text()).toContain('api');
    await gateway.comeBack();
    await more(50);
    for (const { onHand } of gateway.ledger.levels.values()) expect(onHand).toBeGreaterThanOrEqual(0);
    const documents = gateway.ledger.accepted.flatMap((sent) =>
      sent.documentId === undefined ? [] : [sent.documentId],
    );
    expect(new Set(documents).size).toBe(documents.length);
  });

  it('starts before the gateway does', async () => {
    await carryOut(seed, gateway);
    await gateway.goAway();
    const service = await start();
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(503);
    await gateway.comeBack();
    await service.ready;
    await more(20);
  });

  it('gives way when others sell what it counted on', async () => {
    await carryOut(seed, gateway);
    await Promise.all([start(), start()]);
    await more(600);
    for (const { onHand } of gateway.ledger.levels.values()) expect(onHand).toBeGreaterThanOrEqual(0);
  });

  it('ends in time while the gateway is away', async () => {
    await carryOut(seed, gateway);
    const service = await start();
    await more(20);
    await gateway.goAway();
    const begun = performance.now();
    await service.close();
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
