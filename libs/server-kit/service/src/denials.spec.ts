import { Controller, Get, Module } from '@nestjs/common';
import { AuthModule, type Denial } from '@streamstock/server-kit-auth';
import { createTestIssuer } from '@streamstock/server-kit-testing';
import { startSample } from '../test/sample-service';

/** Nobody is said to be allowed, so nobody is. */
@Controller()
class DoorController {
  @Get('door')
  door(): string {
    return 'open';
  }
}

it('a service that asks who somebody is tells of whom it does not let in', async () => {
  const { issuer, audience, jwksFile, drop } = await createTestIssuer();
  const denials: Denial[] = [];
  const onDenied = (denial: Denial) => void denials.push(denial);
  @Module({
    imports: [AuthModule.forRoot({ issuer, audience, jwksFile, onDenied })],
    controllers: [DoorController],
  })
  class GuardedModule {}
  const service = await startSample({ module: GuardedModule });
  expect((await fetch(`${service.url}/door`)).status).toBe(403);
  expect(denials).toMatchObject([{ code: expect.stringMatching(/^auth\./), route: '/door' }]);
  await service.close();
  await drop();
});
