import { jest } from '@jest/globals';
import { aLevel } from '@streamstock/dashboard-testing';
import fc from 'fast-check';
import { FakeSource, FakeTab } from '../testing/fake-tab';
import { FakeBrowser } from '../testing/fake-tabs';

describe('SharedStream', () => {
  let browser: FakeBrowser;
  let source: FakeSource;

  const settled = (): Promise<void> => jest.advanceTimersByTimeAsync(0);
  const opened = async (): Promise<FakeTab> => {
    const tab = new FakeTab(browser, source);
    await settled();
    return tab;
  };

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000_000 });
    browser = new FakeBrowser();
    source = new FakeSource();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('holds one stream for all tabs and feeds them all', async () => {
    const tabs = [await opened(), await opened(), await opened()];
    source.publish(aLevel({ version: 2, onHand: 3 }));
    await settled();
    expect(source.opened).toBe(1);
    for (const tab of tabs) {
      expect([...tab.levels.values()]).toEqual([aLevel({ version: 2, onHand: 3 })]);
      expect(tab.connections.at(-1)).toEqual({ state: 'live' });
      expect(tab.resets).toBe(1);
    }
  });

  it('hands over to the next tab, which goes on after the last event that was heard', async () => {
    const [first, second] = [await opened(), await opened()];
    source.publish(aLevel({ version: 2 }));
    await settled();
    first.shared.close();
    source.publish(aLevel({ version: 3, onHand: 1 }));
    await settled();
    expect(source.opened).toBe(2);
    expect([...source.open].map(({ from }) => from)).toEqual(['1']);
    expect([...second.levels.values()]).toEqual([aLevel({ version: 3, onHand: 1 })]);
    expect(second.resets).toBe(1);
  });

  it('loses nothing, whoever closes when', async () => {
    const steps = fc.array(fc.constantFrom('publish', 'open', 'close leader', 'close last', 'settle'), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        browser = new FakeBrowser();
        source = new FakeSource();
        let tabs = [new FakeTab(browser, source)];
        for (const step of script) {
          const versions = source.published.length + 1;
          const leaving = step === 'close leader' ? tabs[0] : step === 'close last' ? tabs.at(-1) : undefined;
          leaving?.shared.close();
          tabs = tabs.filter((tab) => tab !== leaving);
          if (step === 'publish')
            source.publish(aLevel({ locationId: `L${versions % 3}`, version: versions }));
          if (step === 'open') tabs.push(new FakeTab(browser, source));
          if (step === 'settle') await settled();
        }
        tabs.push(new FakeTab(browser, source));
        await settled();
        const newest = new Map(source.published.map((level) => [level.locationId, level]));
        for (const tab of tabs) {
          expect(tab.levels.size).toBe(newest.size);
          for (const level of tab.levels.values()) expect(level).toEqual(newest.get(level.locationId));
        }
        expect(source.open.size).toBe(1);
        for (const tab of tabs) tab.shared.close();
      }),
    );
  });

  it('replaces a leader that has fallen silent', async () => {
    const [first, second] = [await opened(), await opened()];
    const frozen = [...source.open][0];
    if (frozen === undefined) throw new Error('nobody leads');
    await jest.advanceTimersByTimeAsync(74_000);
    frozen.onRead('0');
    await jest.advanceTimersByTimeAsync(74_000);
    expect(source.opened).toBe(1);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(source.opened).toBe(2);
    expect(source.open.has(frozen)).toBe(false);
    source.publish(aLevel({ version: 2 }));
    await settled();
    expect(first.levels.size).toBe(1);
    expect(second.levels.size).toBe(1);
  });

  it('lets any tab have the stream tried at once', async () => {
    await opened();
    const second = await opened();
    second.shared.retryNow();
    await settled();
    expect(source.opened).toBe(2);
  });
});
