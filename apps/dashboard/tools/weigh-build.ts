/** What esbuild says of the files it wrote; the parts of its metafile that are needed here. */
export interface Metafile {
  readonly outputs: Readonly<Record<string, Output>>;
}
interface Output {
  readonly entryPoint?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

/** One thing with a budget: the files that a first visit, a page or a dialog loads, and their brotli bytes. */
export interface Weight {
  readonly name: string;
  readonly files: readonly string[];
  readonly bytes: number;
  readonly budget: number;
}

const kibibyte = 1_024;
export const budgets = { initial: 130 * kibibyte, part: 45 * kibibyte, charts: 160 * kibibyte };

const isCharts = (output: Output | undefined): boolean =>
  Object.keys(output?.inputs ?? {}).some((input) => /node_modules\/(?:echarts|zrender)\//.test(input));

/**
 * Weighs what is loaded at first, and beyond that what each part loaded later brings along: its own file and those that
 * it shares with other parts. The charts library weighs by itself, wherever it is needed.
 */
export function weighBuild(
  { outputs }: Metafile,
  first: readonly string[],
  bytesOf: (file: string) => number,
): Weight[] {
  const weigh = (name: string, files: readonly string[], budget: number): Weight => ({
    name,
    files,
    budget,
    bytes: files.reduce((sum, file) => sum + bytesOf(file), 0),
  });
  const initial = closure(outputs, first);
  const charts = Object.keys(outputs).filter((file) => isCharts(outputs[file]));
  const parts = Object.entries(outputs)
    .filter(
      ([file, { entryPoint }]) => entryPoint !== undefined && !initial.has(file) && !charts.includes(file),
    )
    .map(([file, { entryPoint }]) => {
      const files = [...closure(outputs, [file])].filter(
        (each) => !initial.has(each) && !charts.includes(each),
      );
      return weigh(entryPoint ?? file, files, budgets.part);
    });
  return [
    weigh('first visit', [...initial], budgets.initial),
    ...parts,
    ...(charts.length === 0 ? [] : [weigh('charts', charts, budgets.charts)]),
  ];
}

/** These files and all that they import at once. */
function closure(outputs: Metafile['outputs'], files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind !== 'dynamic-import' && path in outputs) waiting.push(path);
  }
  return found;
}
