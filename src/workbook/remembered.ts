/** A pure function of a text that answers a repeated text from memory: names and grades stand on thousands of rows. */
export const remembered = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined || known.has(text)) return seen as T;
    const value = read(text);
    known.set(text, value);
    return value;
  };
};
