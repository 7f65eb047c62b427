import type { Metafile } from './parts';
import { weighBuild } from './weigh-build';

const eager = (path: string) => ({ path, kind: 'import-statement' });
const lazy = (path: string) => ({ path, kind: 'dynamic-import' });

const metafile: Metafile = {
  outputs: {
    'main.js': { entryPoint: 'src/main.ts', inputs: {}, imports: [eager('core.js'), lazy('page.js')] },
    'core.js': { inputs: {}, imports: [] },
    'styles.css': { entryPoint: 'src/styles.css', inputs: {}, imports: [] },
    'page.js': {
      entryPoint: 'page/index.ts',
      inputs: {},
      imports: [eager('core.js'), eager('shared.js'), lazy('canvas.js'), lazy('dialog.js')],
    },
    'dialog.js': {
      entryPoint: '../../page/dialog.ts',
      inputs: {},
      imports: [eager('shared.js'), eager('form.js')],
    },
    'form.js': { inputs: {}, imports: [] },
    'shared.js': { inputs: {}, imports: [eager('core.js')] },
    'canvas.js': { entryPoint: 'charts/canvas.ts', inputs: {}, imports: [eager('echarts.js')] },
    'echarts.js': { inputs: { '../../node_modules/echarts/core.js': {} }, imports: [] },
  },
};

it('weighs the first visit, what each part adds to it, and the charts by themselves', () => {
  const weights = weighBuild(metafile, ['main.js', 'styles.css'], (file) => file.length);
  expect(weights.map(({ name, files, bytes }) => [name, [...files].sort(), bytes])).toEqual([
    ['first visit', ['core.js', 'main.js', 'styles.css'], 24],
    ['page/index.ts', ['page.js', 'shared.js'], 16],
    ['page/dialog.ts', ['dialog.js', 'form.js'], 16],
    ['charts/canvas.ts', ['canvas.js'], 9],
    ['charts', ['echarts.js'], 10],
  ]);
});
