import { LockLeadership } from './leadership';

describe('LockLeadership', () => {
  let seats: LockLeadership[];
  let leading: string[];

  const seat = (name: string, force = false): LockLeadership => {
    const leadership = new LockLeadership(navigator.locks, 'seat');
    seats.push(leadership);
    stand(leadership, name, force);
    return leadership;
  };
  const stand = (leadership: LockLeadership, name: string, force = false): void => {
    leadership.stand((term) => {
      leading.push(name);
      term.addEventListener('abort', () => {
        leading = leading.filter((other) => other !== name);
      });
    }, force);
  };
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await navigator.locks.query();
  };

  beforeEach(() => {
    seats = [];
    leading = [];
  });

  afterEach(async () => {
    for (const leadership of seats) leadership.leave();
    await settled();
  });

  it('lets one lead, and the next when that one leaves', async () => {
    const first = seat('first');
    seat('second');
    await settled();
    expect(leading).toEqual(['first']);
    first.leave();
    await settled();
    expect(leading).toEqual(['second']);
  });

  it('forgets who left the line', async () => {
    const first = seat('first');
    seat('second').leave();
    seat('third');
    await settled();
    first.leave();
    await settled();
    expect(leading).toEqual(['third']);
  });

  it('puts another in place of a leader, who may stand again', async () => {
    const first = seat('first');
    await settled();
    const second = seat('second', true);
    await settled();
    expect(leading).toEqual(['second']);
    stand(first, 'first');
    second.leave();
    await settled();
    expect(leading).toEqual(['first']);
  });

  it('never leads after it has left', async () => {
    seat('first', true).leave();
    seat('second');
    await settled();
    expect(leading).toEqual(['second']);
  });
});
