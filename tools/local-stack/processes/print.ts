/** Everything the command says to the person at the keyboard goes through here. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
