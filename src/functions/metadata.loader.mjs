/**
 * Webpack loader for metadata.ts: runs it while building and writes the files it makes beside the bundles. The bundle
 * itself gets nothing of it.
 */
export default () => '';

export async function pitch() {
  const { metadataFiles } = await this.importModule(this.resourcePath);
  for (const [name, content] of metadataFiles()) this.emitFile(name, content);
  return '';
}
