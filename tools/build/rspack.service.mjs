import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const packages = Object.keys(dependencies);
const isPackage = (request) => packages.some((name) => request === name || request.startsWith(`${name}/`));

/** How every service is built: one ES module in `dist/apps/<app>/main.js`, npm packages left outside. */
export const serviceConfig = (app) => ({
  mode: 'production',
  target: 'node24',
  context: join(root, 'apps', app),
  entry: { main: './src/main.ts' },
  devtool: 'source-map',
  experiments: { outputModule: true },
  output: {
    path: join(root, 'dist/apps', app),
    filename: '[name].js',
    module: true,
    chunkFormat: 'module',
    library: { type: 'module' },
    clean: true,
  },
  externalsType: 'module',
  externals: [
    ({ request }, decide) =>
      request && isPackage(request) ? decide(undefined, `module ${request}`) : decide(),
  ],
  resolve: { extensions: ['.ts', '.js'], tsConfig: join(root, 'tsconfig.base.json') },
  optimization: { minimize: false },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'builtin:swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true },
            target: 'es2023',
            keepClassNames: true,
          },
        },
      },
    ],
  },
  stats: 'errors-warnings',
});
