import { keepMemoryLean } from './leanMemory';
import { nodeIo } from './nodeIo';
import { runCli } from './runCli';

keepMemoryLean();
void runCli(process.argv.slice(2), nodeIo).then((code) => {
  process.exitCode = code;
});
