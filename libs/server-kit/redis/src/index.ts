export { createRedis, type RedisConnectionOptions } from './create-redis';
export { type RedisSettings, redisSettings } from './redis-settings';
