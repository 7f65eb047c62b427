import type { Program } from '../processes/program';
import type { Profile } from '../profile';
import { kafkaServer } from './kafka';
import { postgresServer } from './postgres';
import { redisServer } from './redis';

/** In the order in which they stop. */
export const servers = (profile: Profile): Program[] => [
  kafkaServer(profile),
  postgresServer(profile),
  redisServer(profile),
];
