import { parseCommandLine } from './arguments';
import { commands } from './commands/commands';
import { print } from './processes/print';
import { StackError } from './stack-error';

try {
  const args = parseCommandLine(process.argv.slice(2));
  const command = commands[args.command];
  if (!command)
    throw new StackError(
      `There is no command "${args.command}"; the commands are ${Object.keys(commands).join(', ')}.`,
    );
  await command(args);
} catch (error) {
  if (!(error instanceof StackError)) throw error;
  print(error.message);
  process.exitCode = 1;
}
