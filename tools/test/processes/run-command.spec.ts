import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, faultOf, runCommand, tail } from './run-command';

const script = (name: string, code: string, timeoutMs = 30_000): Command => ({
  name: `spec-${name}`,
  file: process.execPath,
  args: ['-e', code],
  env: { NODE_OPTIONS: '' },
  timeoutMs,
});
const never = () => new AbortController().signal;
const forever = 'setInterval(() => undefined, 1000)';

describe('runCommand', () => {
  it('keeps the output of a command that ends well', async () => {
    const ended = await runCommand(script('fine', "console.log('done'); console.error('really')"), never());
    expect(ended).toEqual({ code: 0, output: 'done\nreally\n' });
    expect(faultOf(ended)).toBeUndefined();
  });

  it('tells the exit code', async () => {
    expect(faultOf(await runCommand(script('bad', 'process.exit(3)'), never()))).toBe(
      'It ended with exit code 3.',
    );
  });

  it('has no input', async () => {
    const read = "process.stdin.on('end', () => console.log('end')).resume()";
    expect((await runCommand(script('input', read), never())).output).toBe('end\n');
  });

  it('stops what takes too long, with its children', async () => {
    const family = `require('child_process').spawn(process.execPath, ['-e', '${forever}']); ${forever}`;
    expect(await runCommand(script('slow', family, 300), never())).toMatchObject({ stopped: 'too slow' });
  });

  it('stops what does not end after its last file', async () => {
    const lastFile = join(mkdtempSync(join(tmpdir(), 'last-')), 'results.json');
    const write = `require('fs').writeFileSync('${lastFile}', '{}'); ${forever}`;
    const ended = await runCommand({ ...script('hanging', write), lastFile }, never(), 100);
    expect(ended).toMatchObject({ stopped: 'hanging' });
  });

  it('stops when the run is interrupted', async () => {
    expect(await runCommand(script('stop', forever), AbortSignal.abort())).toMatchObject({
      stopped: 'interrupted',
    });
  });

  it('tells that a program does not exist', async () => {
    const ended = await runCommand({ ...script('none', ''), file: '/no/such/program' }, never());
    expect(faultOf(ended)).toBe('It ended with exit code null.');
  });
});

describe('tail', () => {
  it('keeps the last lines without colours', () => {
    expect(tail('one\ntwo\n\u001b[31mthree\u001b[0m\n', 2)).toBe('two\nthree');
  });
});
