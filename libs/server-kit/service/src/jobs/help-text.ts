import type { Job } from './job';

/** What a service can do besides serving. */
export const helpText = <Environment>(service: string, jobs: readonly Job<Environment>[]): string =>
  [
    `${service} serves when it is started without arguments. With the name of a job it runs that and ends: 0 when`,
    'everything is done, 1 when it failed or was told to stop, 2 when it was asked wrongly.',
    '',
    ...jobs.map(jobText),
  ].join('\n');

export const jobText = <Environment>({ name, about, flags }: Job<Environment>): string => {
  const named = flags.map((flag) => ({
    usage: flag.isSwitch ? `--${flag.name}` : `--${flag.name} <value>`,
    about: flag.about,
  }));
  const width = Math.max(0, ...named.map(({ usage }) => usage.length));
  return [
    name,
    `  ${about}`,
    ...named.map((flag) => `    ${flag.usage.padEnd(width)}  ${flag.about}`),
    '',
  ].join('\n');
};
