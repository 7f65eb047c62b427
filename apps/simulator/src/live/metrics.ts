import { counter, gauge } from '@streamstock/server-kit-observability';

export const eventsTotal = counter({
  name: 'simulator_events_total',
  help: 'Events of live traffic by type and outcome: accepted or refused',
  labels: ['type', 'outcome'],
});

export const refusalsTotal = counter({
  name: 'simulator_refusals_total',
  help: 'Refused events of live traffic by the code of the refusal',
  labels: ['code'],
});

export const lagSeconds = gauge({
  name: 'simulator_lag_seconds',
  help: 'How long after it was due the last event of live traffic was sent',
});

export const shelvesKnown = gauge({
  name: 'simulator_stock_keys',
  help: 'Stock keys that live traffic trades in',
});
