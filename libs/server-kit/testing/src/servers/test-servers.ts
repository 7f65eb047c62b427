/** Where the real servers of the tests are. The defaults are those of the local test profile. */
export interface TestServers {
  readonly kafkaBrokers: readonly string[];
  /** A superuser, who may create databases and roles. */
  readonly databaseAdminUrl: string;
  readonly redisUrl: string;
}

export function testServers(source: NodeJS.ProcessEnv = process.env): TestServers {
  return {
    kafkaBrokers: (source['TEST_KAFKA_BROKERS'] ?? 'localhost:29092').split(','),
    databaseAdminUrl:
      source['TEST_DATABASE_ADMIN_URL'] ?? 'postgresql://postgres:postgres@localhost:25432/postgres',
    redisUrl: source['TEST_REDIS_URL'] ?? 'redis://localhost:26379',
  };
}
