export interface ErrorLink {
  readonly message: string;
  readonly code: string | undefined;
  /** Prisma's driver adapters keep the SQLSTATE here. */
  readonly originalCode: string | undefined;
}

const deepest = 6;

const textAt = (value: object, name: string): string | undefined => {
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : undefined;
};

/** The error, what caused it, and so on; of an AggregateError (several addresses tried) the first one. */
export function errorChain(error: unknown): ErrorLink[] {
  const chain: ErrorLink[] = [];
  let next: unknown = error;
  while (typeof next === 'object' && next !== null && chain.length < deepest) {
    chain.push({
      message: textAt(next, 'message') ?? '',
      code: textAt(next, 'code'),
      originalCode: textAt(next, 'originalCode'),
    });
    next = next instanceof AggregateError ? next.errors[0] : Reflect.get(next, 'cause');
  }
  return chain;
}
