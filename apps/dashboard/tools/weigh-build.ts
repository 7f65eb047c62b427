import { type Metafile, Parts } from './parts';

/** One thing with a budget: the files that a first visit, a page or a dialog loads, and their brotli bytes. */
export interface Weight {
  readonly name: string;
  readonly files: readonly string[];
  readonly bytes: number;
  readonly budget: number;
}

const kibibyte = 1_024;
const budgets = { initial: 130 * kibibyte, part: 45 * kibibyte, charts: 160 * kibibyte };

/**
 * Weighs what is loaded at first, and then what each part adds to what is there when it is asked for: a page to the
 * first visit, a dialog to its page. The charts library weighs by itself, wherever it is needed.
 */
export function weighBuild(
  metafile: Metafile,
  first: readonly string[],
  bytesOf: (file: string) => number,
): Weight[] {
  const parts = new Parts(metafile, first);
  const weigh = (name: string, files: readonly string[], budget: number): Weight => ({
    name,
    files,
    budget,
    bytes: files.reduce((sum, file) => sum + bytesOf(file), 0),
  });
  const charts = Object.keys(metafile.outputs).filter((file) => isCharts(metafile, file));
  return [
    weigh('first visit', [...parts.initial], budgets.initial),
    ...parts.lazy
      .filter(({ file }) => !charts.includes(file))
      .map(({ file, name }) => {
        const added = [...parts.addedBy(file)].filter((each) => !charts.includes(each));
        return weigh(name, added, budgets.part);
      }),
    ...(charts.length === 0 ? [] : [weigh('charts', charts, budgets.charts)]),
  ];
}

const isCharts = ({ outputs }: Metafile, file: string): boolean =>
  Object.keys(outputs[file]?.inputs ?? {}).some((input) => /node_modules\/(?:echarts|zrender)\//.test(input));
