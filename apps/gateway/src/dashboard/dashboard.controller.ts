import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { Public } from '@streamstock/server-kit-auth';
import { ApplicationError } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dashboardRequestOf } from './asset-path';
import { DASHBOARD_ROOT } from './dashboard-root';
import { pageHeaders, renderPage } from './page';

/** The built dashboard, open to everyone: it holds no data. */
@Public()
@Controller()
export class DashboardController {
  constructor(@Inject(DASHBOARD_ROOT) private readonly root: string | undefined) {}

  @Get(['/', '*'])
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const wanted = dashboardRequestOf(request.url);
    if (this.root === undefined || wanted.kind === 'nothing') throw notFound();
    if (wanted.kind === 'page') return this.page(reply, this.root);
    reply.sendFile(
      wanted.path,
      this.root,
      wanted.immutable ? { immutable: true, maxAge: '1y' } : { maxAge: 0 },
    );
  }

  private async page(reply: FastifyReply, root: string): Promise<void> {
    const template = await readFile(join(root, 'index.html'), 'utf8').catch(() => {
      throw notFound();
    });
    const { html, policy } = renderPage(template);
    void reply.headers(pageHeaders).header('content-security-policy', policy).send(html);
  }
}

const notFound = (): ApplicationError =>
  new ApplicationError('route.not-found', 'There is no such page or file.');
