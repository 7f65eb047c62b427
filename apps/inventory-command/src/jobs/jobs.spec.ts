import { jobs } from './index';

const faultsOf = (name: string, flags: Record<string, unknown>): readonly string[] => {
  const prepared = jobs.find((job) => job.name === name)?.prepare(flags);
  if (prepared === undefined) throw new Error(`there is no job ${name}`);
  return 'faults' in prepared ? prepared.faults : [];
};

describe('the jobs', () => {
  it('say what they and their flags are for', () => {
    expect(jobs.map(({ name, flags }) => [name, flags.map((flag) => flag.name)])).toEqual([
      ['republish-levels', ['tenant', 'product', 'location', 'from-start']],
      ['republish-catalog', ['tenant', 'from-start']],
      ['replay-movements', ['tenant', 'from', 'to', 'from-start']],
    ]);
    for (const { about, flags } of jobs) {
      expect(about).not.toBe('');
      expect(flags.filter((flag) => flag.about === '')).toEqual([]);
      expect(flags.filter((flag) => flag.isSwitch).map(({ name }) => name)).toEqual(['from-start']);
    }
  });

  it.each([
    ['republish-levels', {}],
    ['republish-levels', { tenant: 'acme', product: 'PROD-001', location: 'WH-NORTH', 'from-start': true }],
    ['republish-catalog', { tenant: 'acme' }],
    ['replay-movements', { from: '2026-03-02T09:15:00.123456Z', to: '2026-03-02T10:15:00+01:00' }],
  ])('take %s with %j', (name, flags) => {
    expect(faultsOf(name, flags)).toEqual([]);
  });

  it.each([
    ['republish-levels', { product: 'PROD-001' }, /^--tenant: is needed with --product and --location/],
    ['republish-levels', { location: 'WH-NORTH' }, /^--tenant: is needed/],
    ['republish-levels', { tenant: 'a b' }, /^--tenant: must be 1 to 64 letters/],
    ['republish-catalog', { tenant: '' }, /^--tenant: /],
    ['replay-movements', { from: 'yesterday' }, /^--from: /],
    ['replay-movements', { to: '2026-03-02' }, /^--to: /],
  ])('refuse %s with %j', (name, flags, reason) => {
    expect(faultsOf(name, flags)).toEqual([expect.stringMatching(reason)]);
  });
});
