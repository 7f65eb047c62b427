/** Everything `make test` says goes through here. */
export const print = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** `8.4 s`, `2 min 05 s`. */
export function timeText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
