import 'reflect-metadata';
import { loadEnvironment } from '@streamstock/server-kit-config';
import type { AnyMessage } from '@streamstock/server-kit-kafka';
import { runJob } from '@streamstock/server-kit-service';
import { environmentSchema } from '../../src/environment';
import { factSources } from '../../src/jobs/rebuild/fact-sources';
import { rebuildFrom } from '../../src/jobs/rebuild/rebuild';

// Run by RebuildSide as a process of its own, on the topics of the test.
const prefix = process.env['TOPIC_PREFIX'] ?? '';
const on = <Message extends AnyMessage>(message: Message): Message => ({
  ...message,
  topic: { ...message.topic, name: `${prefix}.${message.topic.name}` },
});
const { catalog, levels, movements, replayed } = factSources;
const sources = {
  catalog: catalog.map(on),
  levels: on(levels),
  movements: on(movements),
  replayed: on(replayed),
};

await runJob({
  service: 'inventory-query',
  jobs: [rebuildFrom(sources)],
  args: process.argv.slice(2),
  environment: () => loadEnvironment(environmentSchema),
});
