import { CATALOGUE } from '../../src/functions/catalogue';
import { metadataOf } from '../../src/functions/metadata';

test.each([
  ['zh-CN', '空白格按 0 计'],
  ['en-US', 'counts a blank cell as 0'],
] as const)('%s: every range of figures says that older Excel counts a blank as 0, and no other argument does', (locale, note) => {
  const { functions } = metadataOf(locale);
  CATALOGUE.forEach((declaration, f) =>
    declaration.arguments.forEach((argument, a) => {
      const description = functions[f]?.parameters[a]?.description ?? '';
      expect([declaration.name, argument.name.en, description.includes(note)]).toEqual([declaration.name, argument.name.en, argument.kind === 'numbers']);
    }),
  );
});
