/** CA, certificate and key of a TLS connection as PEM texts, under the names of Node's TLS options. */
export interface TlsTexts {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** The texts that are there. */
export const tlsTexts = (
  ca: string | undefined,
  cert: string | undefined,
  key: string | undefined,
): TlsTexts => ({
  ...(ca === undefined ? {} : { ca }),
  ...(cert === undefined ? {} : { cert }),
  ...(key === undefined ? {} : { key }),
});
