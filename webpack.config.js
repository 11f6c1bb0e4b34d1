// Three products from one source: the add-in that ships, the workbench (development only), the command line.
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { BannerPlugin } = require('webpack');

/** Where the add-in loads Office.js from: the global CDN, the 21Vianet one for China, or a folder of one's own. */
const OFFICE_JS_URL = process.env.OFFICE_JS_URL ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Where the add-in will be served from. manifest.xml names the development server; the built one names this. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';
const ORIGIN = (process.env.JUNHENG_ORIGIN ?? DEVELOPMENT_ORIGIN).replace(/\/+$/, '');

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  },
};

const base = (name, mode) => ({
  name,
  mode,
  context: __dirname,
  devtool: mode === 'production' ? 'source-map' : 'eval-source-map',
  resolve: { extensions: ['.tsx', '.ts', '.js', '.mjs'] },
  module: { rules: [typescript, { test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  output: { path: path.join(__dirname, 'dist', name), filename: '[name].js', chunkFilename: '[name].[contenthash:8].js', clean: true },
  cache: { type: 'filesystem', name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
  performance: { hints: false },
  stats: 'errors-warnings',
});

const addin = (mode) => ({
  ...base('addin', mode),
  // What draws charts is one file, fetched when somebody looks at a chart: its library is not split off.
  optimization: { splitChunks: { cacheGroups: { defaultVendors: { test: /[\\/]node_modules[\\/](?!(?:echarts|zrender)[\\/])/, priority: -10, reuseExistingChunk: true } } } },
  entry: {
    functions: ['./src/functions/metadata.loader.mjs!./src/functions/metadata.ts', './src/functions/index.ts'],
    taskpane: './src/taskpane/index.tsx',
    start: './src/taskpane/start.ts',
  },
  plugins: [
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: './src/taskpane/taskpane.html',
      chunks: ['functions', 'taskpane'],
      chunksSortMode: 'manual',
      scriptLoading: 'blocking',
      inject: 'body',
      templateParameters: { officeJsUrl: OFFICE_JS_URL },
    }),
    // The same program as a page of its own: files only, without Office.js.
    new HtmlPlugin({ filename: 'index.html', template: './src/taskpane/page.html', chunks: ['taskpane'], scriptLoading: 'blocking', inject: 'body' }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png' },
        // Apache-2.0 and BSD-3-Clause ask that these go with what is made of them.
        { from: 'LICENSE*', to: 'licenses/echarts/', context: 'node_modules/echarts' },
        { from: 'NOTICE', to: 'licenses/echarts/', context: 'node_modules/echarts' },
        { from: 'licenses/*', to: 'licenses/echarts/[name][ext]', context: 'node_modules/echarts' },
        { from: 'LICENSE', to: 'licenses/zrender/', context: 'node_modules/zrender' },
        { from: 'manifest.xml', transform: (xml) => xml.toString('utf8').replaceAll(DEVELOPMENT_ORIGIN, ORIGIN) },
      ],
    }),
  ],
});

const workbench = (mode) => ({
  ...base('workbench', mode),
  // The spreadsheet component is large: no maps of it, and in chunks that load side by side.
  devtool: false,
  optimization: { splitChunks: { chunks: 'all', maxSize: 900_000 } },
  entry: { workbench: './src/workbench/page/index.ts' },
  plugins: [new HtmlPlugin({ filename: 'index.html', template: './src/workbench/page/index.html' })],
});

const cli = (mode) => ({
  ...base('cli', mode),
  target: 'node20',
  entry: { junheng: './src/cli/index.ts' },
  devtool: false,
  // Run by its own name once linked or installed (package.json bin).
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
});

module.exports = (env, argv) => {
  const mode = argv.mode ?? 'production';
  return [addin(mode), workbench(mode), cli(mode)];
};
