/** `npm run look`: the fixed views as pictures. */
import { tool } from './shared/tool.mjs';

await tool(
  'tests/look/look.ts',
  `npm run look [-- options]

Renders the fixed views into look/ as PNGs, with one contact sheet, look/sheet.png. One visit goes from place to place,
so that the site is loaded once.

  --only a,b     only these views
  --size WxH     960x540
  --list         names the views
  --site ID      another site's places (jingdezhen)
  --docs         only the two dozen views of the sheet docs/views.webp, which is written anew if none failed
  --interface    with the page's bar and lists over the pictures
  --picture      also makes the site's start picture from the view \`picture\` (site:build puts it into the pack)
  --help         this`,
);
