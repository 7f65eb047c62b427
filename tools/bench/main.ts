import { parseOptions } from './arguments';
import { parseFill } from './chain/fill-arguments';
import { runFill } from './chain/run-fill';
import { parseGrowth } from './growth/growth-arguments';
import { runGrowth } from './growth/run-growth';
import { print } from './report/print';
import { rows } from './rows/rows';
import { runBench } from './run-bench';

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  fill: (args) => runFill(parseFill(args)),
  growth: (args) => runGrowth(parseGrowth(args)),
};

function measure(args: readonly string[]): Promise<void> {
  const options = parseOptions(
    args,
    rows.map(({ name }) => name),
  );
  const wanted = rows.filter(({ name, onRequest }) =>
    options.only.length === 0 ? onRequest !== true : options.only.includes(name),
  );
  return runBench(options, wanted);
}

const [first = '', ...rest] = process.argv.slice(2);
try {
  await (commands[first]?.(rest) ?? measure(process.argv.slice(2)));
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
