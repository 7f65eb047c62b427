import { parseOptions } from './arguments';
import { print } from './report/print';
import { rows } from './rows/rows';
import { runBench } from './run-bench';

try {
  const options = parseOptions(
    process.argv.slice(2),
    rows.map(({ name }) => name),
  );
  await runBench(
    options,
    rows.filter(({ name }) => options.only.length === 0 || options.only.includes(name)),
  );
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
