import { createKafka, kafkaSettings } from '@streamstock/server-kit-kafka';
import { defineJob, type JobContext } from '@streamstock/server-kit-service';
import { z } from 'zod';
import type { Environment } from '../../environment';
import { abortRebuild } from './abort-rebuild';
import { factSources, type FactSources } from './fact-sources';
import { openModels } from './models';
import { RebuildRefused } from './rebuild-refused';
import { runRebuild } from './run-rebuild';

const flags = z
  .object({
    'keep-movements': z
      .boolean()
      .default(false)
      .describe('leave the list of movements, sold units and the record of suppliers as they are'),
    'allow-fewer-rows': z
      .boolean()
      .default(false)
      .describe('take over although the new tables have fewer rows than those that serve'),
    abort: z.boolean().default(false).describe('give up the rebuild that was begun and drop its tables'),
  })
  .refine((given) => !given.abort || !(given['keep-movements'] || given['allow-fewer-rows']), {
    path: ['abort'],
    message: 'goes alone',
  });

export type RebuildFlags = z.infer<typeof flags>;

/** Builds the read model anew from all facts, beside the one that serves, and then puts it in its place. */
export const rebuildFrom = (sources: FactSources) =>
  defineJob({
    name: 'rebuild',
    about: 'Builds the read model anew from all facts while the old one serves, and then swaps them.',
    flags,
    run: async (given, context: JobContext<Environment>) => {
      const { environment, logger, progress } = context;
      const kafka = createKafka(kafkaSettings('inventory-query', environment, logger));
      try {
        const models = await openModels(context);
        if (given.abort) return await abortRebuild(models, kafka, context);
        return await runRebuild({ models, kafka, sources, flags: given }, context);
      } catch (error) {
        if (error instanceof RebuildRefused) progress.note(error.message);
        throw error;
      }
    },
  });

export const rebuild = rebuildFrom(factSources);
