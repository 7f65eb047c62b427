import { dayReader, dayText, isDayFormat, midnight } from './day';

describe('dayReader', () => {
  it.each([
    ['YYYY-MM-DD', '2014-01-02', '2014-01-02'],
    ['YYYY-MM-DD', ' 2014-01-02T00:00:00Z ', '2014-01-02'],
    ['YYYY-MM-DD', '2014-01-02 13:45:00.5', '2014-01-02'],
    ['DD.MM.YYYY', '2.1.2014', '2014-01-02'],
    ['MM/DD/YYYY', '12/31/2018', '2018-12-31'],
    ['YYYYMMDD', '20160229', '2016-02-29'],
  ])('reads %s: %j', (format, text, day) => {
    expect(dayText(dayReader(format)(text) ?? -1)).toBe(day);
  });

  it.each([
    ['YYYY-MM-DD', '2014-02-30'],
    ['YYYY-MM-DD', '2014-13-01'],
    ['YYYY-MM-DD', '02.01.2014'],
    ['YYYY-MM-DD', '2014-01-02x'],
    ['YYYY-MM-DD', ''],
    ['YYYY-MM-DD', 'Store'],
    ['YYYY-MM-DD', '1969-12-31'],
    ['MM/DD/YYYY', '31/12/2018'],
  ])('knows no day of %s in %j', (format, text) => {
    expect(dayReader(format)(text)).toBeUndefined();
  });

  it('counts days in a row', () => {
    const read = dayReader('YYYY-MM-DD');
    expect(Number(read('2016-03-01')) - Number(read('2016-02-28'))).toBe(2);
    expect(midnight(Number(read('1970-01-02')))).toBe(86_400_000);
  });
});

describe('isDayFormat', () => {
  it.each(['YYYY-MM-DD', 'DD.MM.YYYY', 'YYYYMMDD'])('takes %s', (format) => {
    expect(isDayFormat(format)).toBe(true);
  });

  it.each(['', 'YYYY-MM', 'YYYY-MM-DD-DD', 'dd.mm.yyyy'])('refuses %j', (format) => {
    expect(isDayFormat(format)).toBe(false);
  });
});
