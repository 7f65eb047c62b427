import { levelEventSchema } from '@streamstock/contracts-http-api';
import { aLevel } from '@streamstock/dashboard-testing';
import { readLevel } from './level-shape';

const wrongTypes = [undefined, null, 'text', 1.5, true, [], {}];

const accepts = (value: unknown): boolean => {
  try {
    readLevel(value);
    return true;
  } catch {
    return false;
  }
};

describe('readLevel', () => {
  it('reads a level as the contract writes it', () => {
    expect(levelEventSchema.parse(aLevel())).toMatchObject(readLevel(aLevel()));
  });

  it.each(
    Object.keys(aLevel()).flatMap((field) => wrongTypes.map((value): [string, unknown] => [field, value])),
  )('agrees with the contract on %s = %p', (field, value) => {
    const changed = { ...aLevel(), [field]: value };
    expect(accepts(changed)).toBe(levelEventSchema.safeParse(changed).success);
  });
});
