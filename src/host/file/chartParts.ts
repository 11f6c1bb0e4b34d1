import { readZipDirectory } from './zipDirectory';
import { replaceParts } from './replaceParts';
import { unpackPart } from './unpackPart';

/** The face of all words in charts. */
export const CHART_FONT = '微软雅黑';

const CHART = /^xl\/charts\/chart\d+\.xml$/u;
const MOST_BYTES = 64 * 1024 * 1024;
/** Behind the bars, not before them. */
const QUIET_GRID = '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** What the library cannot say: a face for Chinese beside that for Latin letters, and lines of the grid that do not compete with the figures. */
export const finishCharts = async (file: Uint8Array): Promise<Uint8Array> => {
  const contents = new Map<string, Uint8Array>();
  for (const entry of readZipDirectory(file)) {
    if (!CHART.test(entry.name)) continue;
    const text = new TextDecoder().decode(await unpackPart(file, entry, MOST_BYTES));
    const finished = text.replace(/<a:latin typeface="([^"]*)"\/>/gu, '$&<a:ea typeface="$1"/>').replace(/<c:majorGridlines\/>/gu, QUIET_GRID);
    contents.set(entry.name, new TextEncoder().encode(finished));
  }
  return contents.size === 0 ? file : replaceParts(file, contents);
};
