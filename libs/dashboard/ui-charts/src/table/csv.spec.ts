import { csvOf } from './csv';

describe('csvOf', () => {
  it('writes numbers as they are and texts so that they come back', () => {
    const rows = [
      ['a, "b"', -3],
      ['two\nlines', 1_234_567],
    ];
    expect(csvOf({ columns: ['Name', 'Units'], rows })).toBe(
      'Name,Units\r\n"a, ""b""",-3\r\n"two\nlines",1234567\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('lets no spreadsheet run %s', (text) => {
    expect(csvOf({ columns: [text], rows: [] })).toBe(`'${text}\r\n`);
  });
});
