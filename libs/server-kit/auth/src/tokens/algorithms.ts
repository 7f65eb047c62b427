import type { SigningAlgorithm } from '@streamstock/server-kit-config';

/** Of this product's own tokens, and of all where nothing else is set. A token never chooses how it is checked. */
export const ownAlgorithms = ['EdDSA', 'ES256'] as const satisfies readonly SigningAlgorithm[];

export const isOwnAlgorithm = (name: string | undefined): name is (typeof ownAlgorithms)[number] =>
  ownAlgorithms.some((algorithm) => algorithm === name);
