/**
 * Typefaces cut to the characters in use: the interface's go to `public/fonts`, the site's own into its pack. What
 * decides a file is the list of characters, so changed words that need no new character change nothing.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Stage, StageContext, Unit } from '../stage.ts';
import { interfaceCharacters, siteCharacters } from './characters.ts';
import { cut, FACES, missingFrom, type Role } from './cut.ts';

const ROLES: readonly Role[] = ['serif', 'sans'];
const CODE = ['assets/pipeline/fonts/stage.ts'];

/** File of the pack, relative to it. */
export const packFont = (role: Role): string => `fonts/site-${role}.woff2`;
/** File of the interface, relative to the repository root. */
export const interfaceFont = (role: Role): string => `public/fonts/yaohuo-${role}.woff2`;

/**
 * What the interface's font of the same face has need not be carried twice: the page knows both as one family
 * (src/ui/fonts.ts).
 */
export const without = (characters: string, had: string): string => {
  const known = new Set(had);
  return [...characters].filter((character) => !known.has(character)).join('');
};

function fontUnit(context: StageContext, id: string, role: Role, characters: string, file: string): Unit {
  return {
    id,
    inputs: CODE,
    salt: { face: FACES[role].face, characters },
    outputs: [relative(context.pack, file).replaceAll('\\', '/')],
    run: async () => {
      const font = await cut(role, characters);
      const missing = await missingFrom(font, characters);
      if (missing.length > 0) context.log(`${FACES[role].face} has no ${missing.join(' ')}`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, font);
    },
  };
}

export const stage: Stage = {
  id: 'fonts',
  title: 'Fonts',
  units: async (context) => {
    const { root, sources, pack, source } = context;
    const words = interfaceCharacters(root);
    const site = siteCharacters(sources, source.manifest);
    const list = ROLES.map((role) => ({
      family: FACES[role].family,
      role,
      weight: FACES[role].weight,
      file: packFont(role),
    }));
    return [
      ...ROLES.map((role) =>
        fontUnit(context, `font/interface-${role}`, role, words[role], join(root, interfaceFont(role))),
      ),
      ...ROLES.map((role) =>
        fontUnit(
          context,
          `font/site-${role}`,
          role,
          without(site[role], words[role]),
          join(pack, packFont(role)),
        ),
      ),
      {
        id: 'font/list',
        inputs: CODE,
        salt: list,
        outputs: ['fonts/fonts.json'],
        run: async () => {
          await mkdir(join(pack, 'fonts'), { recursive: true });
          await writeFile(join(pack, 'fonts/fonts.json'), `${JSON.stringify(list, null, 2)}\n`);
        },
      },
    ];
  },
};
