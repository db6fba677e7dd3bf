// Bundles the explorer page with its editors' workers: `node build.js <folder>`.
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const outdir = process.argv[2];

// The example queries are .graphql files; each becomes a tab, in the order of the file names.
const examples = {
  name: 'examples',
  setup(bundle) {
    bundle.onResolve({ filter: /^examples$/ }, () => ({ path: 'examples', namespace: 'examples' }));
    bundle.onLoad({ filter: /.*/, namespace: 'examples' }, async () => {
      const names = (await readdir('examples')).filter(name => name.endsWith('.graphql')).sort();
      const queries = await Promise.all(names.map(name => readFile(`examples/${name}`, 'utf8')));
      return { contents: JSON.stringify(queries), loader: 'json' };
    });
  },
};

await build({
  entryPoints: {
    explorer: 'explorer.jsx',
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file' },
  plugins: [examples],
  outdir,
  logLevel: 'warning',
});
await copyFile('index.html', `${outdir}/index.html`);
