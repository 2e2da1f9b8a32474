import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { basis } from './src/scene/basis-plugin.ts';
import { compress } from './src/server/vite/compress.ts';
import { lean } from './src/server/vite/lean.ts';
import { live } from './src/server/vite/live.ts';
import { noEmulator } from './src/server/vite/no-emulator.ts';
import { packs } from './src/server/vite/packs.ts';
import { profiles } from './src/server/vite/profiles.ts';
import { RECONCILER, reconciler } from './src/server/vite/reconciler.ts';

const root = import.meta.dirname;
const extra = JSON.parse(process.env.YAOHUO_SITES ?? '[]') as string[];
const sites = ['public/sites', 'tests/sites', ...extra].map((folder) => resolve(root, folder));

export default defineConfig({
  root,
  base: './',
  plugins: [
    react(),
    basis(),
    lean(),
    reconciler(),
    noEmulator(),
    packs(sites),
    live(root, sites),
    profiles(resolve(root, 'node_modules/@webxr-input-profiles/assets/dist/profiles')),
    compress(),
  ],
  build: {
    target: 'es2022',
    // src/server/vite/packs.ts copies all of it but the packs.
    copyPublicDir: false,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 2048,
    rolldownOptions: {
      treeshake: {
        // They do nothing by being imported, but do not say so: unused, they would bring all they name of three.
        moduleSideEffects: [
          { test: /node_modules\/(?:@react-three\/xr|@pmndrs|meshline|tunnel-rat)\//, sideEffects: false },
        ],
      },
      output: {
        // Like with like compresses better, and the start page must not wait for three.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'react',
              test: new RegExp(`node_modules/(react|react-dom|scheduler)/|${RECONCILER}|preload-helper`),
              priority: 2,
            },
            {
              name: 'three',
              test: /yaohuo:zstd|node_modules\/(?:three\/(?!.*zstddec)|@react-three\/fiber|its-fine|suspend-react|use-sync-external-store|zustand\/esm\/traditional)/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
