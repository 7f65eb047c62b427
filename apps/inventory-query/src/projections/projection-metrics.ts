import { counter } from '@streamstock/server-kit-observability';

export const projectedFacts = counter({
  name: 'projected_facts_total',
  help: 'Facts that are in the model, whether they were news or not',
  labels: ['view'],
});

export const deadFacts = counter({
  name: 'projection_dead_facts_total',
  help: 'Facts that the database refused and that were parked',
  labels: ['view'],
});
