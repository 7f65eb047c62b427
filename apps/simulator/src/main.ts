import 'reflect-metadata';
import { loadEnvironment } from '@streamstock/server-kit-config';
import { runJob, runService } from '@streamstock/server-kit-service';
import { AppModule } from './app.module';
import { type Environment, environmentSchema } from './environment';
import { jobs } from './jobs';

const service = 'simulator';
const args = process.argv.slice(2);
const loaded = (): Environment => loadEnvironment(environmentSchema);

if (args.length > 0) await runJob({ service, jobs, args, environment: loaded });

const environment = loaded();
await runService({ name: service, module: AppModule.for(environment), environment });
