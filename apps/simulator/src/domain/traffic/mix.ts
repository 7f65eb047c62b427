/** What happens in a shop, of 100. */
export const mix = { SALE: 60, RESTOCK: 25, RETURN: 10, OTHER: 5 } as const;
export type Kind = keyof typeof mix;

export const kinds: readonly Kind[] = ['SALE', 'RESTOCK', 'RETURN', 'OTHER'];
