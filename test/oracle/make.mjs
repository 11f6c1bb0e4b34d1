// Lets LibreOffice compute the native formulas and keeps what it says: node test/oracle/make.mjs
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const output = path.join(root, 'dist', 'oracle');
const compiler = webpack({
  mode: 'development',
  devtool: false,
  target: 'node20',
  context: root,
  entry: { main: './test/oracle/main.ts' },
  output: { path: output, filename: '[name].js', libraryTarget: 'commonjs2' },
  resolve: { extensions: ['.tsx', '.ts', '.js', '.mjs'] },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } } } }] },
  performance: { hints: false },
});
const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
if (stats.hasErrors()) {
  console.error(stats.toString('errors-only'));
  process.exit(1);
}
process.exit(spawnSync(process.execPath, [path.join(output, 'main.js'), path.join(here, 'oracle.json')], { stdio: 'inherit' }).status ?? 1);
