import 'reflect-metadata';
import { loadEnvironment } from '@streamstock/server-kit-config';
import { environmentSchema } from './environment';
import { runGateway } from './gateway';

await runGateway(loadEnvironment(environmentSchema));
