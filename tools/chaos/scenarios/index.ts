import { atKillPoints } from './at-kill-point';
import { bulkScenarios } from './bulk';
import { diskFull } from './disk-full';
import { droppedConnection } from './dropped-connection';
import { jobKills } from './job-kills';
import { kills } from './kills';
import { membership } from './membership';
import { outages } from './outages';
import { poison } from './poison';
import { rebuilds } from './rebuilds';
import { redelivery } from './redelivery';
import type { Scenario } from './scenario';

/** Every fault that this product is proven against. */
export const scenarios: readonly Scenario[] = [
  ...atKillPoints,
  ...kills,
  ...jobKills,
  ...rebuilds,
  ...outages,
  ...redelivery,
  ...bulkScenarios,
  ...poison,
  ...membership,
  droppedConnection,
  diskFull,
];

/** The few that say most, for the system tests. */
export const tellingScenarios = scenarios.filter(({ telling }) => telling);
