import 'reflect-metadata';
import { loadEnvironment } from '@streamstock/server-kit-config';
import { KafkaStrategy } from '@streamstock/server-kit-kafka';
import { runService } from '@streamstock/server-kit-service';
import { AppModule } from './app.module';
import { environmentSchema } from './environment';

const environment = loadEnvironment(environmentSchema);

await runService({
  name: 'inventory-query',
  module: AppModule.for(environment),
  environment,
  strategies: (app) => [app.get(KafkaStrategy)],
});
