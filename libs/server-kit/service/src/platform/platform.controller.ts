import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { Public } from '@streamstock/server-kit-auth';
import { Health, type HealthReport, metrics } from '@streamstock/server-kit-observability';
import type { FastifyReply } from 'fastify';

/** For probes and scrapers, open without a token. */
@Public()
@Controller()
export class PlatformController {
  constructor(@Inject(Health) private readonly health: Health) {}

  @Get('health/live')
  async live(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthReport> {
    return answer(reply, await this.health.liveness());
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthReport> {
    return answer(reply, await this.health.readiness());
  }

  @Get('metrics')
  @Header('content-type', metrics.contentType)
  metrics(): Promise<string> {
    return metrics.metrics();
  }
}

function answer(reply: FastifyReply, report: HealthReport): HealthReport {
  void reply.status(report.ok ? 200 : 503).header('cache-control', 'no-store');
  return report;
}
