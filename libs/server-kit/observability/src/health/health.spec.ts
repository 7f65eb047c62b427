import { Health } from './health';

describe('Health', () => {
  it('is live but not ready before the boot is over', async () => {
    const health = new Health();
    expect(await health.liveness()).toEqual({ ok: true, checks: {} });
    expect((await health.readiness()).ok).toBe(false);
  });

  it('is ready when set so and every check passes, and says which does not', async () => {
    const health = new Health();
    let reading = false;
    health.register('kafka', () => (reading ? { ok: true } : { ok: false, detail: 'not assigned' }));
    health.register('postgres', () => Promise.resolve({ ok: true }));
    health.setReady(true);
    expect(await health.readiness()).toMatchObject({
      ok: false,
      checks: { service: { ok: true }, kafka: { ok: false, detail: 'not assigned' }, postgres: { ok: true } },
    });
    reading = true;
    expect((await health.readiness()).ok).toBe(true);
    health.setReady(false);
    expect((await health.readiness()).ok).toBe(false);
  });

  it('shows what is only observed, and is ready without it', async () => {
    const health = new Health();
    health.setReady(true);
    health.observe('redis', () => ({ ok: false, detail: 'away' }));
    expect(await health.readiness()).toMatchObject({ ok: true, checks: { redis: { ok: false } } });
  });

  it('keeps readiness and liveness apart', async () => {
    const health = new Health();
    health.setReady(true);
    health.register('postgres', () => ({ ok: false }));
    expect((await health.liveness()).ok).toBe(true);
    health.registerLiveness('kafka', () => ({ ok: false, detail: 'no progress for 60 s' }));
    expect((await health.liveness()).ok).toBe(false);
  });

  it('fails a check that throws or hangs, without its text', async () => {
    const health = new Health();
    health.setReady(true);
    health.register('throws', () => {
      throw new Error('password of db-7 is wrong');
    });
    health.register('rejects', () => Promise.reject(new Error('password of db-7 is wrong')));
    health.register('hangs', () => new Promise(() => {}));
    const report = await health.readiness();
    expect(report).toMatchObject({
      ok: false,
      checks: { throws: { ok: false }, rejects: { ok: false }, hangs: { ok: false } },
    });
    expect(JSON.stringify(report)).not.toContain('db-7');
  });
});
