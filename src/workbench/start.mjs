// npm start: installs, builds, serves the workbench and opens it. Node alone is enough to begin with.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startServer } from './server.mjs';
import { SetupError, ensureBuild, ensureDependencies } from './setup.mjs';

const USAGE = 'Usage: npm start -- [--port NUMBER] [--no-open]';

const readOptions = () => {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new SetupError(`--port must be a number from 0 to 65535, not ${values.port}. ${USAGE}`);
    return { port, open: !values['no-open'], help: values.help };
  } catch (error) {
    throw error instanceof SetupError ? error : new SetupError(`${error.message} ${USAGE}`);
  }
};

/** Opening is a courtesy: where there is no screen or no opener, the printed address does. */
const openBrowser = (url) => {
  const [file, ...args] = { win32: ['cmd', '/c', 'start', '', url], darwin: ['open', url] }[process.platform] ?? ['xdg-open', url];
  const hasScreen = ['win32', 'darwin'].includes(process.platform) || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (hasScreen) spawn(file, args, { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
};

const serve = async (port) => {
  try {
    return await startServer({ port });
  } catch (error) {
    throw new SetupError(error.code === 'EADDRINUSE' ? `Port ${port} is in use: choose another with --port, or leave it out.` : `The server could not start: ${error.message}`);
  }
};

const main = async () => {
  const { port, open, help } = readOptions();
  if (help) return console.log(USAGE);
  ensureDependencies();
  ensureBuild();
  const server = await serve(port);
  console.log(`\n均衡工作台 · Junheng workbench\n  ${server.url}\n按 Ctrl+C 停止 · stop with Ctrl+C`);
  if (open) openBrowser(server.url);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close().then(() => process.exit(0)));
};

main().catch((error) => {
  console.error(error instanceof SetupError ? error.message : `Unexpected: ${error.message}`);
  process.exitCode = 1;
});
