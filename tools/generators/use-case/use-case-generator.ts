import { formatFiles, type GeneratorCallback, type Tree } from '@nx/devkit';
import { requireFree, requireName, wrong } from '../naming/check-name';
import { generateDecision } from './decision/generate-decision';
import type { UseCaseOptions } from './use-case-options';
import { generateWayIn } from './way-in/generate-way-in';

/** The services whose use cases have a known shape, and the options that belong to it. */
const shapes = {
  'inventory-command': { generate: generateDecision, options: ['bucket'] },
  gateway: { generate: generateWayIn, options: ['path', 'role'] },
} as const;

const isShaped = (service: string): service is keyof typeof shapes => Object.hasOwn(shapes, service);

/** Adds a use case to a service: in inventory-command what decides, in the gateway the way in over HTTP. */
export default async function generateUseCase(
  tree: Tree,
  options: UseCaseOptions,
): Promise<GeneratorCallback> {
  const { service, name } = options;
  if (!isShaped(service)) {
    const known = Object.keys(shapes).join(' and ');
    throw wrong('service', `use cases have a known shape in ${known}, not in "${service}"`);
  }
  requireName(name, { argument: 'name', words: 2, example: 'reserve-stock' });
  requireFree(tree, `apps/${service}/src/use-cases/${name}`, 'name');
  const shape = shapes[service];
  for (const option of ['bucket', 'path', 'role'] as const) {
    const belongs = shape.options.some((own) => own === option);
    if (options[option] !== undefined && !belongs) throw wrong(option, `${service} has no use for it`);
  }
  const saidNext = shape.generate(tree, options);
  await formatFiles(tree);
  return saidNext;
}
