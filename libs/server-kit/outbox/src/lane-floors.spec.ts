import { expect, test } from '@jest/globals';
import { LaneFloors } from './lane-floors';
import { outboxLanes } from './lanes';

const nothingWaits = new Array<null>(outboxLanes).fill(null);
const waitingInLane = (lane: number, id: number) => nothingWaits.map((none, at) => (at === lane ? id : none));

function setUp() {
  const clock = { now: 0 };
  return { clock, floors: new LaneFloors(100, 10_000, () => clock.now) };
}

test('a floor rises once the transactions of its time are over and the pause has passed', () => {
  const { clock, floors } = setUp();
  floors.took(50, 1_000);
  floors.looked({ firstIds: nothingWaits, xmin: 1_001 });
  expect(floors.of(3)).toBe(0);
  clock.now = 100;
  floors.looked({ firstIds: nothingWaits, xmin: 999 });
  expect(floors.of(3)).toBe(0);
  floors.looked({ firstIds: nothingWaits, xmin: 1_000 });
  expect(floors.all).toEqual(new Array(outboxLanes).fill(50));
});

test('a floor never passes a row that waits', () => {
  const { clock, floors } = setUp();
  floors.took(50, 1_000);
  clock.now = 100;
  floors.looked({ firstIds: waitingInLane(3, 42), xmin: 1_000 });
  expect([floors.of(2), floors.of(3)]).toEqual([50, 41]);
});

test('a floor does not fall, except that all go back to zero regularly', () => {
  const { clock, floors } = setUp();
  floors.took(50, 1_000);
  clock.now = 100;
  floors.looked({ firstIds: nothingWaits, xmin: 1_000 });
  floors.took(70, 2_000);
  clock.now = 200;
  floors.looked({ firstIds: waitingInLane(3, 51), xmin: 2_000 });
  expect([floors.of(2), floors.of(3)]).toEqual([70, 50]);
  clock.now = 10_000;
  floors.looked({ firstIds: nothingWaits, xmin: 3_000 });
  expect(floors.all).toEqual(new Array(outboxLanes).fill(0));
});

test('the id of an unfinished mark is not replaced by a newer one', () => {
  const { clock, floors } = setUp();
  floors.took(50, 1_000);
  floors.took(90, 1_500);
  clock.now = 100;
  floors.looked({ firstIds: nothingWaits, xmin: 1_200 });
  expect(floors.of(0)).toBe(50);
});
