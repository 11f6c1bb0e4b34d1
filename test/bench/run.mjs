// Builds the benchmark with the project's own bundler and runs it: npm run bench [-- part of a title]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
if (!existsSync(path.join(root, 'node_modules'))) {
  const installed = spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (installed.status !== 0) process.exit(installed.status ?? 1);
}

const { default: webpack } = await import('webpack');
const output = path.join(root, 'dist', 'bench');
const compiler = webpack({
  mode: 'production',
  target: 'node20',
  context: root,
  entry: { main: './test/bench/main.ts', worker: './test/bench/worker.ts' },
  output: { path: output, filename: '[name].js', libraryTarget: 'commonjs2' },
  // The rivals run as published, not through our bundler.
  externals: { hyperformula: 'commonjs hyperformula', '@formulajs/formulajs': 'commonjs @formulajs/formulajs', 'read-excel-file/node': 'commonjs read-excel-file/node', 'puppeteer-core': 'commonjs puppeteer-core' },
  resolve: { extensions: ['.tsx', '.ts', '.js', '.mjs'] },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } } } }] },
  performance: { hints: false },
});
const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
if (stats.hasErrors()) {
  console.error(stats.toString('errors-only'));
  process.exit(1);
}
process.exit(spawnSync(process.execPath, [path.join(output, 'main.js'), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
