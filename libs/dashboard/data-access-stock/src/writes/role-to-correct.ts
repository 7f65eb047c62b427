import type { Role } from '@streamstock/contracts-events';

/** The contract's role for adjustments, counts and transfers. */
export const roleToCorrect: Role = 'manager';
