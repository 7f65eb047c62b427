import { judgeFiles } from './judge-files';

const file = (path: string, lines: number) => ({ path, lines });

describe('judgeFiles', () => {
  it('refuses more than 250 lines and names files over 200', () => {
    const { tooLong, long } = judgeFiles([
      file('a.ts', 251),
      file('b.ts', 250),
      file('c.ts', 201),
      file('d.ts', 200),
    ]);
    expect(tooLong.map(({ path }) => path)).toEqual(['a.ts']);
    expect(long.map(({ path }) => path)).toEqual(['b.ts', 'c.ts']);
  });

  it('reports the median and the ninth decile', () => {
    const files = [10, 20, 30, 40, 50, 60, 70, 80, 90, 500].map((lines, index) =>
      file(`f${index}.ts`, lines),
    );
    expect(judgeFiles(files)).toMatchObject({ median: 60, ninth: 500 });
  });

  it('refuses names that say nothing, as a file or a folder', () => {
    const paths = [
      'libs/a/utils/sum.ts',
      'libs/a/date-helper.ts',
      'libs/a/helpers.ts',
      'libs/a/data.spec.ts',
      'a/info/b.ts',
    ];
    expect(judgeFiles(paths.map((path) => file(path, 1))).emptyNamed).toEqual([
      'libs/a/utils/sum.ts',
      'libs/a/helpers.ts',
      'libs/a/data.spec.ts',
      'a/info/b.ts',
    ]);
  });

  it('has nothing to say about no files', () => {
    expect(judgeFiles([])).toEqual({ median: 0, ninth: 0, tooLong: [], long: [], emptyNamed: [] });
  });
});
