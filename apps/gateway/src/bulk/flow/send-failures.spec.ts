import { SendFailures } from './send-failures';

describe('SendFailures', () => {
  it('counts everything that was under way when Kafka went away as one failure', () => {
    const failures = new SendFailures();
    const begun = [failures.inARow, failures.inARow, failures.inARow];
    for (const before of begun) failures.failed(before);
    expect(failures.inARow).toBe(1);
    failures.failed(failures.inARow);
    expect(failures.inARow).toBe(2);
  });

  it('begins anew with a success', () => {
    const failures = new SendFailures();
    failures.failed(0);
    failures.succeeded();
    expect(failures.inARow).toBe(0);
  });
});
