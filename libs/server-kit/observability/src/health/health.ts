import { checkAll, type Check, type HealthReport } from './check-all';

/** Readiness: may this process get work? Liveness: would a restart help? An outage of a dependency is no reason for one. */
export class Health {
  private readonly ready = new Map<string, Check>();
  private readonly hints = new Map<string, Check>();
  private readonly live = new Map<string, Check>();
  private accepting = false;

  /** A condition of readiness. */
  register(name: string, check: Check): void {
    this.ready.set(name, check);
  }

  /** Shown with the conditions of readiness without being one: what is missing makes this service slower. */
  observe(name: string, check: Check): void {
    this.hints.set(name, check);
  }

  /** A condition of liveness, such as progress within N seconds. */
  registerLiveness(name: string, check: Check): void {
    this.live.set(name, check);
  }

  /** False until booted and again when shutting down, whatever the checks say. */
  setReady(accepting: boolean): void {
    this.accepting = accepting;
  }

  async readiness(): Promise<HealthReport> {
    const [report, hints] = await Promise.all([checkAll(this.ready), checkAll(this.hints)]);
    const service = this.accepting ? { ok: true } : { ok: false, detail: 'starting or shutting down' };
    return { ok: report.ok && this.accepting, checks: { service, ...report.checks, ...hints.checks } };
  }

  liveness(): Promise<HealthReport> {
    return checkAll(this.live);
  }
}
