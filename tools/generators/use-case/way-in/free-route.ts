import { type Tree, visitNotIgnoredFiles } from '@nx/devkit';
import { wrong } from '../../naming/check-name';

const route = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

/** @throws Error naming the argument unless the path can stand below `/api` and no controller has it yet. */
export function requireFreeRoute(tree: Tree, path: string, controllers: string): void {
  if (!route.test(path) || path.startsWith('api/')) {
    throw wrong('path', `"${path}" is not a route below /api, as in stock/reservations`);
  }
  visitNotIgnoredFiles(tree, controllers, (file) => {
    const text = file.endsWith('.controller.ts') ? (tree.read(file, 'utf8') ?? '') : '';
    if (text.includes(`@Controller('api/${path}')`)) throw wrong('path', `/api/${path} belongs to ${file}`);
  });
}
