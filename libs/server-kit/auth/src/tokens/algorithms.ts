/** Pinned: a token never chooses how it is checked. */
export const algorithms = ['EdDSA', 'ES256'] as const;

export const isAlgorithm = (name: string | undefined): name is (typeof algorithms)[number] =>
  algorithms.some((algorithm) => algorithm === name);
