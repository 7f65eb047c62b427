import type { EnvelopeHead } from './envelope';

/** The envelope fields that all samples share. */
export const sampleHead = {
  id: '01936f3e-8a10-7c31-9a52-0d4cf4f0a001',
  version: 1,
  tenantId: 'acme',
  epoch: 1,
  sequence: 0,
  source: { kind: 'till', name: 'till-7' },
  occurredAt: '2026-03-02T09:15:00.000Z',
  recordedAt: '2026-03-02T09:15:00.020Z',
  actor: { subject: 'olga', roles: ['operator'], locations: ['WH-NORTH'] },
  correlationId: 'c0a80001-1b2c-7d3e-8f40-51627384a5b6',
  causationId: null,
} as const satisfies Omit<EnvelopeHead, 'type' | 'key' | 'actor'> & { actor: unknown };

export const sampleCommandId = '5b0c7ad2-61f2-8e44-9d3b-1f6a7c8e9d00';
