import { counter, histogram } from '@streamstock/server-kit-observability';

export const commandOutcomes = counter({
  name: 'gateway_commands_total',
  help: 'Writes by how they ended: accepted, refused, pending (202) or unknown (503)',
  labels: ['outcome'],
});

export const waitSeconds = histogram({
  name: 'gateway_command_wait_seconds',
  help: 'From the accepted request to its outcome',
});
