export interface Status {
  readonly ok: boolean;
  readonly detail?: string;
}

export type Check = () => Status | Promise<Status>;

export interface HealthReport {
  readonly ok: boolean;
  readonly checks: Readonly<Record<string, Status>>;
}

/** A check that has no answer by then has failed; probes wait 1 s by default elsewhere. */
const longestCheck = 800;

export async function checkAll(checks: ReadonlyMap<string, Check>): Promise<HealthReport> {
  const entries = await Promise.all(
    [...checks].map(async ([name, check]) => [name, await outcomeOf(check)] as const),
  );
  return { ok: entries.every(([, status]) => status.ok), checks: Object.fromEntries(entries) };
}

async function outcomeOf(check: Check): Promise<Status> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Status>((resolve) => {
    timer = setTimeout(() => {
      resolve({ ok: false, detail: `no answer within ${String(longestCheck)} ms` });
    }, longestCheck);
  });
  try {
    return await Promise.race([check(), tooLate]);
  } catch {
    // The error's text may name addresses or accounts, and this route is public.
    return { ok: false, detail: 'the check failed' };
  } finally {
    clearTimeout(timer);
  }
}
