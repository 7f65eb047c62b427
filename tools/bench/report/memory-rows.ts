import type { Resident } from '../measuring/resident';
import type { Measured } from '../row';

const services = ['gateway', 'inventory-command', 'inventory-query'];
const mib = 2 ** 20;

/** The most that each service had, with its goal, and that of the others. */
export const memoryRows = (peak: Resident): Measured[] =>
  Object.entries(peak)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, bytes]) => ({
      what: `${name}, most memory`,
      value: bytes / mib,
      unit: 'MiB',
      ...(services.includes(name) ? { goal: { atMost: 300 } } : {}),
    }));
