import { parseCommandLine } from './arguments';

describe('the command line', () => {
  it('has a command, names and flags', () => {
    const { command, names, flags, rest } = parseCommandLine(['stop', 'kafka', '--profile', 'test', 'redis']);
    expect([command, names, flags.profile, rest]).toEqual(['stop', ['kafka', 'redis'], 'test', []]);
  });

  it('leaves what follows the service of a job to the job', () => {
    const line = [
      'job',
      '--profile',
      'test',
      'inventory-command',
      'republish-levels',
      '--tenant',
      'demo',
      '--from-start',
    ];
    const { command, names, flags, rest } = parseCommandLine(line);
    expect([command, names, flags.profile]).toEqual(['job', ['inventory-command'], 'test']);
    expect(flags.tenant).toBeUndefined();
    expect(rest).toEqual(['republish-levels', '--tenant', 'demo', '--from-start']);
  });

  it('refuses flags that nobody knows', () => {
    expect(() => parseCommandLine(['up', '--replica', 'gateway=2'])).toThrow("Unknown option '--replica'");
    expect(() => parseCommandLine(['job', '--tenat', 'gateway', 'help'])).toThrow('--tenat');
  });
});
