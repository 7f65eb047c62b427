import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '@streamstock/server-kit-auth';
import { buildOpenApi } from './build-openapi';

const document = JSON.stringify(buildOpenApi());

@Public()
@Controller('api/openapi.json')
export class OpenApiController {
  @Get()
  @Header('content-type', 'application/json; charset=utf-8')
  document(): string {
    return document;
  }
}
