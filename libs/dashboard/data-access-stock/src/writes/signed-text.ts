const signed = new Intl.NumberFormat(undefined, { signDisplay: 'exceptZero' });

/** A change in units with its sign, as a person reads it on a pending cell. */
export const signedText = (change: number): string => signed.format(change).replace('-', '−');
