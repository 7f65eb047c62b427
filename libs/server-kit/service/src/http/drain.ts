import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Stops accepting connections and lets running requests finish; a connection is closed as soon as it is idle. */
export async function drain(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  try {
    await app.getHttpAdapter().close();
  } finally {
    clearInterval(sweep);
  }
}
