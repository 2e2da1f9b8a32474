import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { basis } from './src/scene/basis-plugin.ts';
import { compress } from './src/server/vite/compress.ts';
import { lean } from './src/server/vite/lean.ts';
import { noEmulator } from './src/server/vite/no-emulator.ts';
import { packs } from './src/server/vite/packs.ts';
import { profiles } from './src/server/vite/profiles.ts';

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
    noEmulator(),
    packs(sites),
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
  },
});
