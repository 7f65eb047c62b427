import { errorLines } from './error-lines';

describe('errorLines', () => {
  it('keeps what a compiler named, out of what its runner printed around it', () => {
    const output = [
      '> nx run gateway:typecheck',
      'src/main.ts(3,1): error TS2304: Cannot find name.',
      'src/app.html:2:5 - error NG8002: Cannot bind.',
      'Failed tasks:',
    ].join('\n');
    expect(errorLines(output).split('\n')).toHaveLength(2);
  });

  it('counts what it leaves out', () => {
    const output = Array.from({ length: 50 }, (_, line) => `a.ts(${line},1): error TS1: x`).join('\n');
    expect(errorLines(output)).toMatch(/… and 10 more errors$/);
  });

  it('keeps the end where nothing was named', () => {
    expect(errorLines('first\nlast\n')).toBe('first\nlast');
  });
});
