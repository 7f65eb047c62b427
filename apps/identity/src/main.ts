import 'reflect-metadata';
import { loadEnvironment } from '@streamstock/server-kit-config';
import { environmentSchema } from './environment';
import { runIdentity } from './identity';

await runIdentity(loadEnvironment(environmentSchema));
