import { Pulse } from './pulse';

describe('Pulse', () => {
  let now: number;
  let pulse: Pulse;

  beforeEach(() => {
    now = 1_000_000;
    pulse = new Pulse(60_000, () => now);
  });

  it('is ready in the group and reading', () => {
    expect(pulse.readiness().ok).toBe(false);
    pulse.inGroup(true);
    expect(pulse.readiness()).toEqual({ ok: true });
    now += 20_000;
    expect(pulse.readiness()).toEqual({ ok: false, detail: 'nothing read for 20 s' });
    pulse.fetched();
    expect(pulse.readiness()).toEqual({ ok: true });
    pulse.inGroup(false);
    expect(pulse.readiness().ok).toBe(false);
  });

  it('is alive with nothing to do, as long as it keeps asking', () => {
    now += 59_000;
    pulse.fetched();
    now += 59_000;
    expect(pulse.liveness(0, false)).toEqual({ ok: true });
    now += 2_000;
    expect(pulse.liveness(0, false).ok).toBe(false);
  });

  it('is alive while Kafka is away and it keeps trying', () => {
    now += 59_000;
    pulse.attempted();
    now += 59_000;
    expect(pulse.liveness(0, false)).toEqual({ ok: true });
  });

  it('is stuck when records are in progress and none finishes', () => {
    now += 61_000;
    pulse.fetched();
    expect(pulse.liveness(3, false)).toEqual({ ok: false, detail: '3 records, none finished for 61 s' });
    pulse.finished();
    expect(pulse.liveness(3, false)).toEqual({ ok: true });
  });

  it('is not stuck while an outage is being waited out', () => {
    now += 61_000;
    pulse.fetched();
    expect(pulse.liveness(3, true)).toEqual({ ok: true });
  });

  it('starts the clock of the handlers with the first record', () => {
    now += 61_000;
    pulse.fetched();
    pulse.began();
    expect(pulse.liveness(1, false)).toEqual({ ok: true });
  });
});
