import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseFileSchema, type CaseFile } from './caseSchema';

/** The case files of a pack, by file name without .json. */
export const caseFilesOf = (pack: string): ReadonlyMap<string, CaseFile> => {
  const folder = join(__dirname, pack);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(names.sort().map((name) => [name.slice(0, -'.json'.length), caseFileSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))]));
};
