/** What became of the movements of one stock key. */
export interface KeyAccount {
  /** On hand before the replay, as its first answer tells; null until then. */
  before: number | null;
  /** Units that the replay must add: what arrives by the plan, without what is sold by the file. */
  demanded: number;
  /** Units that accepted movements added. */
  accepted: number;
  /** Of the stock key after its last accepted movement. */
  version: number;
}

export const newAccount = (): KeyAccount => ({ before: null, demanded: 0, accepted: 0, version: 0 });
