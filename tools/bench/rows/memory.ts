import { postLoad } from '../loads/post-load';
import { type Measured, type Row } from '../row';

const services = ['gateway', 'inventory-command', 'inventory-query'];
const mib = 2 ** 20;

export const memory: Row = {
  name: 'memory',
  about: 'resident memory of each service: after its start, and the most under all loads of this run',
  async run(bench) {
    const { resident } = await bench.wholeSystem();
    await postLoad(bench);
    const peak = bench.residentPeak;
    return services.flatMap((name): Measured[] => [
      { what: `${name}, at rest`, value: (resident[name] ?? 0) / mib, unit: 'MiB', goal: { atMost: 150 } },
      { what: `${name}, under load`, value: (peak[name] ?? 0) / mib, unit: 'MiB', goal: { atMost: 300 } },
    ]);
  },
};
