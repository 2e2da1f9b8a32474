/** `npm run bench`: what a visit costs, against the budgets. */
import { tool } from './shared/tool.mjs';

await tool(
  'tests/bench/bench.ts',
  `npm run bench [-- options]

At each place of a site, on the page and in an emulated headset: draw calls, triangles, texture and geometry bytes,
milliseconds of script per frame (with the draws left out), bytes allocated per frame. Bytes over the wire for start page, first picture, first
step and headset. Script per stereo frame against a plain three page with
as many draws, materials and programs. Then all places in turn ten
times over: nothing may grow. Then the structures four and sixteen times side by side: one spot may not cost more. Ends
with the budgets, each kept or broken; the exit code says the same.

  --site ID      jingdezhen
  --places LIST  only these places, by id, with commas between
  --json         one JSON object instead of tables
  --frames N     frames per measurement (100)
  --parts LIST   views,memory,scaling
  --quick        two places only, three rounds, one measurement each
  --help         this`,
);
