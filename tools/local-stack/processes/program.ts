/** How to start one operating-system process. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Run as this account instead of the current one (needs root). */
  readonly account?: Account | undefined;
}

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** One long-running process of the stack: a server or a replica of a service. */
export interface Program {
  readonly name: string;
  readonly ports: readonly number[];
  readonly stopSignal: NodeJS.Signals;
  /** Seconds from launch until `isReady` must have answered true. */
  readonly startSeconds: number;
  /** When it differs from that of the running process, `start` replaces the process. */
  readonly revision?: string;
  /** Makes directories, files and downloads; runs before every launch. */
  readonly prepare: () => Promise<Launch>;
  readonly isReady: () => Promise<boolean>;
}
