import { checkAll, type Check, type HealthReport } from './check-all';

/** Readiness: may this process get work? Liveness: would a restart help? An outage of a dependency is no reason for one. */
export class Health {
  private readonly ready = new Map<string, Check>();
  private readonly live = new Map<string, Check>();
  private accepting = false;

  /** A condition of readiness. */
  register(name: string, check: Check): void {
    this.ready.set(name, check);
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
    const report = await checkAll(this.ready);
    const service = this.accepting ? { ok: true } : { ok: false, detail: 'starting or shutting down' };
    return { ok: report.ok && this.accepting, checks: { service, ...report.checks } };
  }

  liveness(): Promise<HealthReport> {
    return checkAll(this.live);
  }
}
