/** `npm run bench`: what a visit costs, against the budgets. */
import { tool } from './shared/tool.mjs';

await tool(
  'tests/bench/bench.ts',
  `npm run bench [-- options]

From place to place of a site in one visit, on the page and in an emulated headset, at the hour a visit begins with and at
the darkest: draw calls, triangles, texture and geometry bytes, milliseconds of script per frame (with the draws left
out), bytes allocated per frame. Bytes over the wire for start page, first picture, first step and headset. Script per
stereo frame, at the view with the most draws, against a plain three page with as many draws, materials and programs. Then all places in turn ten
times over: nothing may grow. Then the structures four and sixteen times side by side: one spot may not cost more. Ends
with the budgets, each kept or broken; the exit code says the same.

  --site ID      jingdezhen
  --places LIST  only these places, by id, with commas between
  --hours LIST   only these hours, by id
  --json         one JSON object instead of tables
  --frames N     frames per measurement (1000; at each of all views 200 at most)
  --parts LIST   views,memory,scaling
  --quick        two places only, three rounds, one measurement each
  --help         this`,
);
