import { locationSchema } from './location';

const { timezone } = locationSchema.shape;

describe('the time zone of a location', () => {
  it.each(['Europe/Berlin', 'Asia/Kathmandu', 'UTC'])('may be %s', (zone) => {
    expect(timezone.safeParse(zone).success).toBe(true);
  });

  it.each(['+02:00', '-05:00', 'Moon/Tranquility', ''])('may not be %p', (zone) => {
    expect(timezone.safeParse(zone).success).toBe(false);
  });
});
