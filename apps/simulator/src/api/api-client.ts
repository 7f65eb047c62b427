import { Catalogue } from './catalogue';
import { Stock } from './stock';
import { Transport, type TransportOptions } from './transport';

/** The public HTTP API of the gateway, which is all that the simulator knows of the product. */
export class ApiClient {
  readonly catalogue: Catalogue;
  readonly stock: Stock;
  readonly #transport: Transport;

  constructor(options: TransportOptions) {
    this.#transport = new Transport(options);
    this.catalogue = new Catalogue(this.#transport);
    this.stock = new Stock(this.#transport);
  }

  /** Whether the API answered when it was asked last. */
  get isThere(): boolean {
    return this.#transport.attendance.isThere;
  }

  close(): Promise<void> {
    return this.#transport.close();
  }
}
