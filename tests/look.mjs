/** `npm run look`: the fixed views as pictures. */
import { tool } from './shared/tool.mjs';

await tool(
  'tests/look/look.ts',
  `npm run look [-- options]

Renders the fixed views into look/ as PNGs, with one contact sheet, look/sheet.png.

  --only a,b     only these views
  --size WxH     960x540
  --list         names the views
  --site ID      another site's places (jingdezhen)
  --docs         also writes the contact sheet to docs/views.webp
  --picture      also makes the site's start picture from the view \`picture\` (site:build puts it into the pack)
  --help         this`,
);
