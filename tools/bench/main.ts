import { parseOptions, usage } from './arguments';
import { fillUsage, parseFill } from './chain/fill-arguments';
import { runFill } from './chain/run-fill';
import { growthUsage, parseGrowth } from './growth/growth-arguments';
import { runGrowth } from './growth/run-growth';
import { print } from './report/print';
import { rows } from './rows/rows';
import { runBench } from './run-bench';
import { inBench } from './stack/bench-stack';
import { onlyBench } from './stack/one-bench';

interface Command {
  readonly usage: string;
  readonly run: (args: readonly string[]) => Promise<void>;
}

const commands: Readonly<Record<string, Command>> = {
  fill: { usage: fillUsage, run: (args) => runFill(parseFill(args)) },
  growth: { usage: growthUsage, run: (args) => runGrowth(parseGrowth(args)) },
};

const rowsCommand: Command = {
  usage,
  run: (args) => {
    const options = parseOptions(
      args,
      rows.map(({ name }) => name),
    );
    const wanted = rows.filter(({ name, onRequest }) =>
      options.only.length === 0 ? onRequest !== true : options.only.includes(name),
    );
    return runBench(options, wanted);
  },
};

const [first = '', ...rest] = process.argv.slice(2);
const named = commands[first];
const [command, args] = named === undefined ? [rowsCommand, process.argv.slice(2)] : [named, rest];
try {
  if (args.includes('--help')) print(command.usage);
  else {
    onlyBench(inBench('bench.pid'));
    await command.run(args);
  }
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
