import type { ProductDetail } from '@streamstock/contracts-http-api';

/** A product as it is answered, with the version that its ETag tells. */
export interface ProductAnswer {
  readonly version: number;
  /** Of a `ProductDetail`. */
  readonly json: string;
}

/** The JSON begins with the version, so that it need not be parsed to be known. */
export const productAnswer = ({ version, ...detail }: ProductDetail): ProductAnswer => ({
  version,
  json: JSON.stringify({ version, ...detail }),
});

/** An answer that was kept as JSON; undefined for anything else. */
export function readProductAnswer(json: string | undefined): ProductAnswer | undefined {
  const version = json === undefined ? undefined : /^\{"version":(\d+),/.exec(json)?.[1];
  return json === undefined || version === undefined ? undefined : { version: Number(version), json };
}
