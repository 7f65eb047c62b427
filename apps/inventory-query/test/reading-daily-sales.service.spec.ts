import { type DailySales, dailySalesSchema, type Metrics } from '@streamstock/contracts-http-api';
import { dailySales, readDailySales, type SalesRow } from '../src/reads/show-daily-sales/daily-sales';
import { localMidnight } from './local-midnight';
import { type Person, type QueryService, startQueryService } from './query-service';
import { locationMessage, movementRecord, received } from './records';

let service: QueryService;

const zones = {
  BERLIN: 'Europe/Berlin',
  LISBON: 'Europe/Lisbon',
  KATHMANDU: 'Asia/Kathmandu',
  ANGELES: 'America/Los_Angeles',
  KIRITIMATI: 'Pacific/Kiritimati',
  // Its clocks are set by half an hour.
  HOWE: 'Australia/Lord_Howe',
  LONDON: 'UTC',
} as const;
type Place = keyof typeof zones;
const places = Object.keys(zones) as Place[];

const hour = 3_600_000;
const quarter = hour / 4;

beforeAll(async () => {
  service = await startQueryService();
  const location = (locationId: string, timezone: string, tenantId?: string) =>
    received(locationMessage({ locationId, code: locationId, timezone }, tenantId));
  await service.catalog.project([
    ...places.map((place) => location(place, zones[place])),
    received(
      locationMessage({ locationId: 'GONE', code: 'GONE', timezone: 'Europe/Berlin', status: 'removed' }),
    ),
    location('BERLIN', 'Asia/Tokyo', 'umbrella'),
  ]);
});
afterAll(() => service.close());

interface Sale {
  readonly place: string;
  readonly at: number;
  readonly units: number;
}
const sold = ({ place, at, units }: Sale, tenantId = 'acme') =>
  movementRecord({
    tenantId,
    locationId: place,
    occurredAt: new Date(at).toISOString(),
    onHandChange: -units,
  });

const sales = async (query = '', as?: Person): Promise<DailySales> => {
  const { status, body } = await service.get<DailySales>(`/figures/sales${query}`, as);
  expect(status).toBe(200);
  return dailySalesSchema.parse(body);
};
const unitsOf = ({ days }: DailySales): number[] => days.map(({ units }) => units);

describe('GET /figures/sales', () => {
  it('tells 15 days in order, each with its date, and 0 where nothing was sold', async () => {
    const { asOf, days, untilNow } = await sales('?locationId=LONDON');
    expect(days.map(({ date }) => date)).toEqual(
      Array.from({ length: 15 }, (_, index) =>
        new Date(Date.parse(asOf) - (14 - index) * 24 * hour).toISOString().slice(0, 10),
      ),
    );
    expect(days.every(({ units }) => units === 0)).toBe(true);
    expect(untilNow).toEqual({ today: 0, weekAgo: 0 });
  });

  it('adds up what the person may see, by each location’s midnights, of sales alone', async () => {
    const midnight = (place: Place, ago: number) =>
      localMidnight(zones[place], localMidnight(zones[place]) + (12 - 24 * ago) * hour);
    await service.movements.project([
      ...places.flatMap((place, index) => [
        sold({ place, at: midnight(place, 0), units: 10 ** index }),
        sold({ place, at: midnight(place, 0) - 1_000, units: 2 * 10 ** index }),
        sold({ place, at: midnight(place, 7), units: 3 * 10 ** index }),
        sold({ place, at: midnight(place, 7) - 1_000, units: 4 * 10 ** index }),
      ]),
      movementRecord({ locationId: 'BERLIN', type: 'RETURN', onHandChange: 4 }),
      sold({ place: 'GONE', at: midnight('BERLIN', 0), units: 9 }),
      sold({ place: 'BERLIN', at: localMidnight('Asia/Tokyo'), units: 5 }, 'umbrella'),
    ]);
    const all = [4_444_444, 3_333_333, 0, 0, 0, 0, 0, 2_222_222, 1_111_111];
    expect(unitsOf(await sales('?days=9'))).toEqual(all);
    expect(unitsOf(await sales('?days=1'))).toEqual([1_111_111]);
    expect(unitsOf(await sales('?days=42'))).toEqual([...Array<number>(33).fill(0), ...all]);
    expect(unitsOf(await sales('?days=2', { locations: ['LISBON', 'ANGELES', 'NOWHERE'] }))).toEqual([
      2_020, 1_010,
    ]);
    expect(unitsOf(await sales('?days=2&locationId=KATHMANDU'))).toEqual([200, 100]);
    expect(unitsOf(await sales('?days=2', { locations: [] }))).toEqual([0, 0]);
    expect(unitsOf(await sales('?days=2', { tenant: 'umbrella' }))).toEqual([0, 5]);
    expect(unitsOf(await sales('?days=2', { tenant: 'nobody' }))).toEqual([0, 0]);
  });

  it('ends with the units sold today of the figures', async () => {
    for (const query of ['', ...places.map((place) => `?locationId=${place}`)]) {
      const { body } = await service.get<Metrics>(`/figures${query}`);
      expect((await sales(query)).days.at(-1)?.units).toBe(body.unitsSoldToday);
    }
  });

  it.each([
    ['?locationId=NOWHERE', {}, 404, 'location.not-found', 'locationId'],
    ['?locationId=GONE', {}, 404, 'location.not-found', 'locationId'],
    ['?locationId=BERLIN', { locations: ['LISBON'] }, 403, 'auth.location-forbidden', 'locationId'],
    ['?locationId=', {}, 400, 'request.invalid', 'locationId'],
    ['?days=0', {}, 400, 'request.invalid', 'days'],
    ['?days=43', {}, 400, 'request.invalid', 'days'],
    ['?colour=red', {}, 400, 'request.invalid', 'colour'],
  ])('refuses %s to %p', async (query, person, status, code, field) => {
    expect(await service.refused(`/figures/sales${query}`, person)).toEqual({
      status,
      code,
      fields: [field],
    });
  });
});

describe('days', () => {
  const days = 20;

  /** As calendars and clocks show it there. */
  const clocks = Object.fromEntries(
    places.map((place) => [
      place,
      new Intl.DateTimeFormat('sv-SE', {
        timeZone: zones[place],
        dateStyle: 'short',
        timeStyle: 'medium',
      }),
    ]),
  ) as Record<Place, Intl.DateTimeFormat>;
  const shownAt = (place: Place, instant: number): readonly [date: string, time: string] => {
    const [date = '', time = ''] = clocks[place].format(instant).split(' ');
    return [date, time];
  };
  const dayBefore = (date: string, ago: number): string =>
    new Date(Date.parse(date) - ago * 24 * hour).toISOString().slice(0, 10);

  /** Units by place and date, each sale with its time of day. */
  const made = new Map<string, { readonly time: string; readonly units: number }[]>();

  /** What is told at an instant, added up sale by sale without the database. */
  const expected = (among: readonly Place[], at: number) => {
    const now = Math.floor(at / quarter) * quarter;
    const ofDay = (ago: number, isUntilNow = false): number =>
      among
        .flatMap((place) => {
          const [date, time] = shownAt(place, now);
          const ofPlace = made.get(`${place} ${dayBefore(date, ago)}`) ?? [];
          return isUntilNow ? ofPlace.filter((sale) => sale.time < time) : ofPlace;
        })
        .reduce((sum, { units }) => sum + units, 0);
    return {
      days: Array.from({ length: days }, (_, index) => ofDay(days - 1 - index)),
      today_until_now: ofDay(0, true),
      week_ago_until_now: ofDay(7, true),
    };
  };
  const told = (among: '*' | readonly Place[], at: number): Promise<SalesRow> =>
    readDailySales(
      service.readers.of({ tenantId: 'acme', locations: '*' }),
      dailySales(among, days, new Date(at).toISOString()),
    );

  beforeAll(async () => {
    const step = 155 * 60_000;
    const sales: Sale[] = [];
    // Around all the days of 2027 on which clocks are set in these zones.
    for (const [from, to] of [
      ['2027-02-18T00:00:00Z', '2027-04-06T00:00:00Z'],
      ['2027-09-18T00:00:00Z', '2027-11-10T00:00:00Z'],
    ] as const) {
      for (const place of places) {
        let units = 1;
        for (let at = Date.parse(from); at < Date.parse(to); at += step) {
          sales.push({ place, at, units: (units = (units * 7) % 101) });
          const midnight = localMidnight(zones[place], at);
          if (at - midnight < step)
            sales.push({ place, at: midnight, units: 500 }, { place, at: midnight - 1, units: 300 });
        }
      }
    }
    for (const { place, at, units } of sales) {
      const [date, time] = shownAt(place as Place, at);
      const key = `${place} ${date}`;
      made.set(key, [...(made.get(key) ?? []), { time, units }]);
    }
    await service.movements.project(sales.map((sale) => sold(sale)));
  }, 60_000);

  it.each([
    // On the days when clocks are set, and a week after them, a day that is not over cannot be compared.
    ['2027-03-28T10:07:31Z', ['BERLIN', 'LISBON'], 'Europe’s short day'],
    ['2027-04-04T10:07:31Z', ['BERLIN', 'LISBON', 'HOWE'], 'a week after Europe’s short day'],
    ['2027-03-14T20:00:00Z', ['ANGELES'], 'America’s short day'],
    ['2027-10-31T12:59:59Z', ['BERLIN', 'LISBON'], 'Europe’s long day'],
    ['2027-11-07T22:40:00Z', ['BERLIN', 'LISBON', 'ANGELES'], 'America’s long day'],
    // Around midnights.
    ['2027-03-27T23:20:00Z', ['BERLIN'], 'past midnight in Berlin, before it in Lisbon'],
    ['2027-03-10T18:15:00Z', [], 'midnight in Kathmandu'],
    ['2027-03-10T18:14:59.999Z', [], 'just before midnight in Kathmandu'],
    ['2027-10-10T00:00:00Z', ['HOWE'], 'midnight in London'],
  ])('are right at %s, where the clocks of %p were set: %s', async (instant, set) => {
    const at = Date.parse(instant);
    for (const place of places) {
      const comparable = !(set as readonly string[]).includes(place);
      const { days: units, ...untilNow } = expected([place], at);
      expect([place, await told([place], at)]).toMatchObject([
        place,
        { days: units, comparable, ...(comparable ? untilNow : {}) },
      ]);
    }
    expect(await told('*', at)).toMatchObject({
      days: expected(places, at).days,
      comparable: set.length === 0,
    });
  });

  it('are found by the whole key of the slots, range by range', async () => {
    const { text, values } = dailySales('*', 42, '2027-10-31T12:00:00Z');
    const explained = await service.pool.query<Record<'QUERY PLAN', string>>(`EXPLAIN ${text}`, [
      'acme',
      ...values,
    ]);
    const plan = explained.rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(
      /Scan (using|on) sold_slot_pkey.*\n\s+Index Cond: \(\(tenant_id = '[^']+'::text\) AND \(location_id = [^)]+\) AND \(minutes = [^)]+\) AND \(slot >= [^)]+\) AND \(slot < [^)]+\)\)/,
    );
    expect(plan).not.toContain('Seq Scan on sold_slot');
  });
});
