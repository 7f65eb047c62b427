/** What esbuild says of the files it wrote; what is needed here of its metafile. */
export interface Metafile {
  readonly outputs: Readonly<Record<string, Output>>;
}
interface Output {
  readonly entryPoint?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

/** Which files of a build are loaded together, and after which others. */
export class Parts {
  /** All that a first visit loads. */
  readonly initial: ReadonlySet<string>;
  /** What is loaded when it is asked for, by the source it was made of. */
  readonly lazy: readonly { readonly file: string; readonly name: string }[];

  constructor(
    private readonly metafile: Metafile,
    first: readonly string[],
  ) {
    this.initial = this.together(first);
    this.lazy = Object.entries(metafile.outputs)
      .filter(([file, { entryPoint }]) => entryPoint !== undefined && !this.initial.has(file))
      .map(([file, { entryPoint = file }]) => ({ file, name: entryPoint.replace(/^(?:\.\.\/)+/, '') }));
  }

  /** The files that a lazy part brings along beyond those that are there whenever it is asked for. */
  addedBy(file: string): ReadonlySet<string> {
    const there = this.before(file, new Set());
    return new Set([...this.together([file])].filter((each) => !there.has(each)));
  }

  /** What is loaded for certain when `file` is asked for: what all that ask for it have in common. */
  private before(file: string, asking: ReadonlySet<string>): ReadonlySet<string> {
    if (asking.has(file)) return this.initial;
    const seen = new Set([...asking, file]);
    const askers = Object.keys(this.metafile.outputs).filter((other) =>
      this.imports(other, true).includes(file),
    );
    const isAsked = (files: ReadonlySet<string>) => askers.some((asker) => files.has(asker));
    if (isAsked(this.initial)) return this.initial;
    return this.lazy
      .map((part) => ({ ...part, files: this.together([part.file]) }))
      .filter(({ files }) => isAsked(files))
      .map(({ file: asker, files }) => new Set([...files, ...this.before(asker, seen)]))
      .reduce((common, files) => new Set([...common].filter((each) => files.has(each))));
  }

  /** These files and all that they import at once. */
  private together(files: readonly string[]): Set<string> {
    const found = new Set<string>();
    const waiting = [...files];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (found.has(file)) continue;
      found.add(file);
      waiting.push(...this.imports(file, false));
    }
    return found;
  }

  private imports(file: string, lazily: boolean): string[] {
    const { outputs } = this.metafile;
    return (outputs[file]?.imports ?? [])
      .filter(({ path, kind }) => (kind === 'dynamic-import') === lazily && path in outputs)
      .map(({ path }) => path);
  }
}
