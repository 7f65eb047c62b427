import { pause } from '@streamstock/server-kit-database';
import type { Logger } from '@streamstock/server-kit-observability';
import type { ApiClient } from '../api';
import type { Random } from '../domain/chance/random';
import { nextDue } from '../domain/live/pace';
import type { Act } from '../domain/traffic/act';
import { InFlight } from './in-flight';
import { eventsTotal, lagSeconds, refusalsTotal } from './metrics';
import { sendAct } from './send-act';
import type { Shop } from './shop';

export interface LiveTrafficOptions {
  readonly api: ApiClient;
  readonly shop: Shop;
  readonly logger: Logger;
  /** When and where, apart from the chance that says what. */
  readonly random: Random;
  readonly perMinute: number;
  /** No further events once it is aborted. */
  readonly signal: AbortSignal;
}

/** How often it looks what others did, and what is there at all while there is nothing, in milliseconds. */
const lookAgainMs = 60_000;
const lookForAnythingMs = 3_000;
/** What was missed for longer, as in an outage, is not made up for. */
const longestBehindMs = 2_000;
const mostInFlight = 64;

/** Things happen in the shop, as long as it is open. */
export class LiveTraffic {
  readonly #inFlight = new InFlight(mostInFlight);
  #lookedAt = 0;

  constructor(private readonly options: LiveTrafficOptions) {}

  /** Resolves when the signal has aborted; what is under way then goes on. */
  async run(): Promise<void> {
    const { shop, perMinute, random, signal } = this.options;
    let from = Date.now();
    const closed = (): boolean => signal.aborted;
    while (!closed()) {
      await this.#look();
      if (shop.places.length === 0) {
        await pause(lookForAnythingMs, signal);
        continue;
      }
      const { at, place } = nextDue(from, perMinute, shop.places, random);
      await pause(Math.max(0, at - Date.now()), signal);
      await this.#inFlight.room();
      if (closed()) return;
      lagSeconds.set(Math.max(0, Date.now() - at) / 1_000);
      const act = shop.next(place);
      if (act !== undefined) this.#inFlight.add(this.#send(act));
      from = Math.max(at, Date.now() - longestBehindMs);
    }
  }

  /** What is under way has an outcome. */
  ended(): Promise<void> {
    return this.#inFlight.ended();
  }

  async #look(): Promise<void> {
    const { shop, logger, signal } = this.options;
    const now = Date.now();
    if (shop.places.length > 0 && now - this.#lookedAt < lookAgainMs) return;
    this.#lookedAt = now;
    try {
      await shop.look(signal);
    } catch (error) {
      // What is known goes on being traded in.
      if (!signal.aborted) logger.error({ err: error }, 'what is there could not be read');
    }
  }

  async #send(act: Act): Promise<void> {
    const { api, shop, logger, signal } = this.options;
    const type = act.kind === 'transfer' ? 'TRANSFER' : act.event.type;
    try {
      const refused = await sendAct(api, shop.shelves, act, Date.now());
      eventsTotal.inc({ type, outcome: refused === undefined ? 'accepted' : 'refused' });
      if (refused === undefined) return;
      refusalsTotal.inc({ code: refused });
      logger.info({ type, code: refused, correlationId: act.correlationId }, 'an event was refused');
    } catch (error) {
      if (!signal.aborted) logger.error({ err: error, type }, 'an event could not be sent');
    }
  }
}
