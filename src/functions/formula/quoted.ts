const endOfBrackets = (formula: string, at: number): number => {
  let depth = 0;
  for (let index = at; index < formula.length; index += 1) {
    const character = formula[index];
    // Inside brackets an apostrophe takes its meaning from the character behind it.
    if (character === "'") index += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return formula.length;
};

/**
 * The end of what begins at a place of a formula and is no structure of it: a text, a quoted sheet name, the brackets of a
 * structured reference or of another workbook. The place itself where nothing of the kind begins.
 */
export const skipQuoted = (formula: string, at: number): number => {
  const character = formula[at];
  if (character === '[') return endOfBrackets(formula, at);
  if (character !== '"' && character !== "'") return at;
  // A doubled quote ends one piece and begins the next, which comes to the same.
  const end = formula.indexOf(character, at + 1);
  return end < 0 ? formula.length : end + 1;
};
