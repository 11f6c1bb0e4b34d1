/** Wrong usage of a command: a sentence of locale `cli:failure.<key>` and its data. Ends with exit code 2. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
  constructor(
    readonly key: string,
    readonly data: Readonly<Record<string, unknown>> = {},
  ) {
    super(key);
  }
}
