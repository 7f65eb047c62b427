import { computed, type Signal, signal } from '@angular/core';
import {
  type ApiFailure,
  asFailure,
  type LevelRow,
  type LiveStock,
  type Movement,
  newIdempotencyKey,
} from '@streamstock/dashboard-data-access-live';

interface Request {
  readonly movement: Movement;
  readonly key: string;
}
type Step =
  | { readonly step: 'idle' }
  | { readonly step: 'sending'; readonly request: Request }
  | { readonly step: 'recorded'; readonly request: Request; readonly version: number; readonly epoch: number }
  | { readonly step: 'refused'; readonly request: Request; readonly failure: ApiFailure };

const words: Record<Movement['type'], string> = { SALE: 'Sale', RESTOCK: 'Restock' };

/** Why a movement did not happen, or that nobody knows; `repeatable` says that the same request may be sent again. */
export interface Refusal {
  readonly heading: string;
  readonly failure: ApiFailure;
  readonly repeatable: boolean;
}

/** One movement at a time of one row: pending until its event is back on the row, or refused with the reason. */
export class RowMovement {
  private readonly current = signal<Step>({ step: 'idle' });

  /** The signed quantity on its way; null when nothing is. */
  readonly pending: Signal<number | null>;
  readonly refusal: Signal<Refusal | null>;

  constructor(
    private readonly live: LiveStock,
    private readonly row: Signal<LevelRow>,
  ) {
    this.pending = computed(() => {
      const step = this.current();
      if (step.step === 'idle' || step.step === 'refused') return null;
      if (step.step === 'recorded' && this.isBack(step.version, step.epoch)) return null;
      const { type, quantity } = step.request.movement;
      return type === 'SALE' ? -quantity : quantity;
    });
    this.refusal = computed(() => {
      const step = this.current();
      if (step.step !== 'refused') return null;
      const { failure, request } = step;
      const unknown = failure.status === null || failure.status < 400 || failure.status >= 500;
      return {
        heading: `${words[request.movement.type]} ${unknown ? 'may or may not have been recorded.' : 'not recorded.'}`,
        failure,
        repeatable: unknown || failure.status === 429,
      };
    });
  }

  async start(type: Movement['type'], quantity: number): Promise<void> {
    if (this.pending() !== null) return;
    const { productId, locationId } = this.row().level();
    await this.send({ movement: { type, productId, locationId, quantity }, key: newIdempotencyKey() });
  }

  /** Sends the refused request again under its own key, so that it can only count once. */
  async repeat(): Promise<void> {
    const step = this.current();
    if (step.step === 'refused') await this.send(step.request);
  }

  dismiss(): void {
    this.current.set({ step: 'idle' });
  }

  private async send(request: Request): Promise<void> {
    this.current.set({ step: 'sending', request });
    try {
      const { version } = await this.live.record(request.movement, request.key);
      this.current.set({ step: 'recorded', request, version, epoch: this.row().level().epoch });
    } catch (error) {
      this.current.set({ step: 'refused', request, failure: asFailure(error) });
    }
  }

  private isBack(version: number, epoch: number): boolean {
    const level = this.row().level();
    return level.version >= version || level.epoch > epoch;
  }
}
