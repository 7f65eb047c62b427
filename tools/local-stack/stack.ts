import { prepareKeys } from './auth/keys';
import { signToken, type TokenOptions } from './auth/token';
import { type EndedJob, runUnseen } from './job';
import { prepareServers } from './preparation/prepare-servers';
import { exclusively } from './processes/exclusive';
import type { Program } from './processes/program';
import { Supervisor } from './processes/supervisor';
import { inProfile, type Profile } from './profile';
import { rememberedReplicas, rememberReplicas, type Replicas } from './replicas';
import { servers } from './servers/servers';
import { instancesOf, jobLaunch, serviceProgram } from './service-program';
import { serviceNamed } from './services';
import { shutdownGroups } from './shutdown-order';
import { StackError } from './stack-error';
import { stackUrls, type StackUrls } from './urls';

export type Environment = Readonly<Record<string, string>>;

export interface UpServicesOptions {
  readonly replicas?: Replicas | undefined;
  /** Added to the environment of every service. */
  readonly env?: Environment | undefined;
  /** Work that the other services are needed for, and that is to be done before this one starts. */
  readonly heldBack?: { readonly service: string; readonly until: () => Promise<void> } | undefined;
}

/** Told of every program that was looked after: whether it had to be started, and how long that took. */
export type Report = (program: Program, started: boolean, milliseconds: number) => void;

/** The local stack of one profile. Its processes outlive this object; a later one finds them again. */
export class Stack {
  readonly urls: StackUrls;
  private readonly supervisor: Supervisor;

  constructor(
    readonly profile: Profile,
    private readonly report: Report = () => undefined,
  ) {
    this.supervisor = new Supervisor(profile);
    this.urls = stackUrls(profile);
  }

  /** Servers up and prepared: topics, roles, schemas, migrations. `only` limits it to some servers. */
  upServers(only?: readonly string[]): Promise<void> {
    return this.alone(async () => {
      const wanted = only?.map((name) => this.program(name)) ?? servers(this.profile);
      await this.startAll(wanted);
      await prepareServers(
        this.profile,
        wanted.map(({ name }) => name),
      );
    });
  }

  /** Every replica of every service up and ready, from the bundles in `dist`; surplus replicas stop. */
  upServices({ replicas = {}, env, heldBack }: UpServicesOptions = {}): Promise<void> {
    return this.alone(async () => {
      const before = this.programs().map(({ name }) => name);
      rememberReplicas(this.profile, replicas);
      const wanted = this.servicePrograms(env);
      const after = this.programs().map(({ name }) => name);
      await this.stopAll(before.filter((name) => !after.includes(name)));
      const later = wanted.filter(({ name }) => isReplicaOf(heldBack?.service, name));
      await this.startAll(wanted.filter((program) => !later.includes(program)));
      await heldBack?.until();
      await this.startAll(later);
    });
  }

  /** Starts one server or replica and waits until it is ready; a replica with extra environment if wanted. */
  start(name: string, options: { env?: Environment } = {}): Promise<void> {
    return this.startAll([this.program(name, options.env)]);
  }

  /** Asks it to end and waits until it has; SIGKILL after 15 s. */
  async stop(name: string): Promise<void> {
    await this.supervisor.stop(name, this.program(name).stopSignal);
  }

  /** SIGKILL, without a chance to finish anything. */
  async kill(name: string): Promise<void> {
    await this.supervisor.kill(this.program(name).name);
  }

  async restart(name: string, options: { env?: Environment } = {}): Promise<void> {
    await this.stop(name);
    await this.start(name, options);
  }

  /** Stops everything and returns the names of what ran. */
  async down(): Promise<string[]> {
    const stopped = await this.stopAll(this.supervisor.runningNames());
    const ended: string[] = [];
    for (const { name } of this.programs()) {
      if (await this.supervisor.endStragglers(name)) ended.push(name);
    }
    return [...stopped, ...ended];
  }

  /** Undoes an interrupted `up`: stops what this object has started, and nothing else. */
  async stopStarted(): Promise<string[]> {
    return this.stopAll(this.supervisor.close());
  }

  /** Runs a job of a service to its end, beside the replicas that serve. */
  job(
    service: string,
    args: readonly string[],
    options: { env?: Environment } = {},
  ): Promise<EndedJob & { readonly output: string }> {
    return runUnseen(jobLaunch(this.profile, serviceNamed(service), args, options.env));
  }

  /** Process ids of everything that runs, by name. */
  pids(): Record<string, number> {
    const found = this.supervisor.runningNames().map((name) => ({ name, pid: this.supervisor.pid(name) }));
    return Object.fromEntries(found.flatMap(({ name, pid }) => (pid === undefined ? [] : [[name, pid]])));
  }

  /** Everything the stack is made of, with the replicas of the last `up`. */
  programs(): Program[] {
    return [...servers(this.profile), ...this.servicePrograms()];
  }

  logFile(name: string): string {
    return this.supervisor.logFile(name);
  }

  /** A signed token that the services of this profile accept. */
  token(options?: TokenOptions): Promise<string> {
    return signToken(this.profile, options);
  }

  private servicePrograms(env?: Environment): Program[] {
    const all = instancesOf(this.profile, rememberedReplicas(this.profile));
    return all.map((instance) => serviceProgram(this.profile, instance, all, env));
  }

  private program(name: string, env?: Environment): Program {
    const all = [...servers(this.profile), ...this.servicePrograms(env)];
    const program = all.find((candidate) => candidate.name === name);
    if (program) return program;
    throw new StackError(
      `Nothing is called "${name}"; there are ${all.map((known) => known.name).join(', ')}.`,
    );
  }

  private async startAll(programs: readonly Program[]): Promise<void> {
    await prepareKeys(this.profile);
    const results = await Promise.allSettled(
      programs.map(async (program) => {
        const begin = performance.now();
        const started = await this.supervisor.start(program);
        this.report(program, started, performance.now() - begin);
      }),
    );
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async stopAll(names: readonly string[]): Promise<string[]> {
    const groups = shutdownGroups(names);
    const signals = new Map(servers(this.profile).map(({ name, stopSignal }) => [name, stopSignal]));
    for (const group of groups) {
      await Promise.all(group.map((name) => this.supervisor.stop(name, signals.get(name))));
    }
    return groups.flat();
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    return exclusively(inProfile(this.profile, 'lock'), work);
  }
}

const isReplicaOf = (service: string | undefined, name: string): boolean =>
  name === service || name.startsWith(`${String(service)}-`);
