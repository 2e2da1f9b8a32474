/**
 * Takes a survey's scan into a site: `assets/<site>/scans/<id>/` gets the model, its stand-in and an entry, and the
 * site's evidence a record to fill in. Everything is made in a folder aside and put in place at the end: a fault
 * changes nothing.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Document } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization, KHRTextureBasisu } from '@gltf-transform/extensions';
import { quantize, reorder } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer';
import sharp from 'sharp';
import { TONES } from '../../kit/materials.ts';
import { glbIo, writeGlb } from '../models/glb.ts';
import { type Found, measureScan, type Unit, type Up, upright } from './measure.ts';
import { readScan, ScanFault, scanFolder } from './read.ts';
import { gatherMesh, MOST, simplifyMesh, standInOf } from './shape.ts';
import { SCAN_FILES, type ScanSource } from './source.ts';
import { packTextures } from './textures.ts';
import { TO_FILL_IN } from './words.ts';

export interface ImportOptions {
  file: string;
  /** Folder of the site's sources. */
  sources: string;
  id: string;
  position: [number, number, number];
  heading: number;
  periods: string[];
  zones: string[];
  languages: string[];
  /** What the file itself seems to be in, unless told. */
  unit?: Unit;
  up?: Up;
  title?: string;
  /** Put in the place of one that is there. */
  replace?: boolean;
  log: (line: string) => void;
}

export interface ImportResult {
  found: Found;
  scan: ScanSource;
  /** Bytes of the model and its stand-in, and of graphics memory for its pictures. */
  bytes: { model: number; standIn: number; textures: number };
  primitives: number;
  seconds: number;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

export async function importScan(options: ImportOptions): Promise<ImportResult> {
  const begun = performance.now();
  const { sources, id, log } = options;
  const folder = scanFolder(sources, id);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new ScanFault(
      `"${id}" is no id: write lower-case words joined by hyphens, such as "kiln-trench-2021".`,
    );
  if (existsSync(folder) && !options.replace)
    throw new ScanFault(`there is a scan \`${id}\` already: choose another id, or say --replace.`);
  const document = await readScan(options.file);
  const found = measureScan(document);
  say(found, options);
  const [unit, up] = [options.unit ?? found.unit, options.up ?? found.up];

  await gatherMesh(document, upright(found, unit, up));
  const triangles = await simplifyMesh(document, MOST.model);
  log(`simplified to ${triangles} triangles`);
  const { low, high } = bounds(document);
  const tint = await tints(document);
  const standIn = await standInOf(document, tint);
  const textures = await packTextures(document);
  document
    .getRoot()
    .listMaterials()
    .forEach((material, i) => {
      // A name of the pack's library would get the library's look.
      material.setName(`${id}-${i + 1}`);
    });
  const model = await compressed(
    document,
    high.map((v, i) => v - low[i]!),
  );
  const far = await writeGlb(
    {
      id: `${id}-far`,
      elements: [
        {
          id: `${id}--far`,
          parts: standIn.map((part) => ({
            ...part,
            light: white(part.geometry.getAttribute('position').count),
          })),
        },
      ],
    },
    { coloured: true },
  );

  const round = (v: number, f: (x: number) => number) => f(v * 100) / 100;
  const scan: ScanSource = {
    id,
    title: Object.fromEntries(options.languages.map((language) => [language, options.title ?? id])),
    periods: options.periods,
    zones: options.zones,
    position: options.position,
    heading: options.heading,
    near: 24,
    bounds: {
      min: low.map((v) => round(v, Math.floor)) as [number, number, number],
      max: high.map((v) => round(v, Math.ceil)) as [number, number, number],
    },
    evidence: `scan-${id}`,
    blocks: high[1]! - low[1]! > 0.5,
    from: { file: basename(options.file), triangles: found.triangles, unit, up },
    triangles: {
      model: triangles,
      standIn: standIn.reduce((sum, part) => sum + part.geometry.getIndex()!.count / 3, 0),
    },
  };
  put(folder, { [SCAN_FILES.entry]: json(scan), [SCAN_FILES.model]: model, [SCAN_FILES.standIn]: far });
  const evidence = join(sources, 'evidence', `${scan.evidence}.json`);
  if (!existsSync(evidence)) {
    mkdirSync(dirname(evidence), { recursive: true });
    writeFileSync(evidence, json([record(scan, options.languages)]));
    log(`evidence to fill in: ${evidence}`);
  }
  return {
    found,
    scan,
    bytes: { model: model.length, standIn: far.length, textures },
    primitives: document
      .getRoot()
      .listMeshes()
      .flatMap((mesh) => mesh.listPrimitives()).length,
    seconds: (performance.now() - begun) / 1000,
  };
}

/** All or nothing: made beside, then moved. */
function put(folder: string, files: Record<string, string | Uint8Array>): void {
  mkdirSync(dirname(folder), { recursive: true });
  const aside = mkdtempSync(join(dirname(folder), '.new-'));
  try {
    for (const [name, data] of Object.entries(files)) writeFileSync(join(aside, name), data);
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
}

const white = (vertices: number) => {
  const light = new Uint8Array(vertices * 4).fill(255);
  // No fire and no lamp is baked for it.
  for (let i = 0; i < light.length; i += 4) light.fill(0, i + 2, i + 4);
  return light;
};

function say({ triangles, vertices, textures, low, high, ...found }: Found, options: ImportOptions): void {
  const { log } = options;
  const size = high.clone().sub(low);
  log(
    `found ${triangles} triangles, ${vertices} points, ${found.materials} materials in ${(statSync(options.file).size / 1e6).toFixed(1)} MB`,
  );
  for (const { name, width, height, kilobytes } of textures)
    log(`  picture ${name}: ${width} × ${height}, ${kilobytes} kB`);
  log(`extent ${[size.x, size.y, size.z].map((v) => v.toFixed(2)).join(' × ')} in its own unit`);
  const unit = options.unit
    ? `${options.unit}, as you say`
    : `${found.unit} (guessed by its size: --unit if not)`;
  const up = options.up
    ? `${options.up}, as you say`
    : `${found.up} (guessed by where its faces look: --up if not)`;
  log(`unit: ${unit}; up: ${up}`);
}

function bounds(document: Document): { low: number[]; high: number[] } {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const mesh of document.getRoot().listMeshes())
    for (const primitive of mesh.listPrimitives()) {
      const position = primitive.getAttribute('POSITION')!;
      position.getMinNormalized([]).forEach((v, i) => {
        low[i] = Math.min(low[i]!, v);
      });
      position.getMaxNormalized([]).forEach((v, i) => {
        high[i] = Math.max(high[i]!, v);
      });
    }
  return { low, high };
}

async function compressed(document: Document, size: number[]): Promise<Uint8Array> {
  const io = (await glbIo()).registerExtensions([KHRTextureBasisu]);
  const wide = Math.max(...size);
  await document.transform(
    reorder({ encoder: MeshoptEncoder, target: 'size' }),
    quantize({
      pattern: /^(POSITION|NORMAL|TEXCOORD_0|COLOR_0)$/,
      quantizePosition: Math.max(14, Math.min(16, Math.ceil(Math.log2(wide / 0.004)))),
      quantizeTexcoord: 14,
      quantizeNormal: 8,
      quantizeColor: 8,
    }),
  );
  for (const extension of document.getRoot().listExtensionsUsed())
    if (!['KHR_texture_basisu', 'KHR_mesh_quantization'].includes(extension.extensionName))
      extension.dispose();
  document.createExtension(KHRMeshQuantization).setRequired(true);
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.FILTER });
  document.getRoot().getAsset().generator = 'Yaohuo pipeline';
  for (const buffer of document.getRoot().listBuffers().slice(1)) {
    for (const accessor of document.getRoot().listAccessors())
      if (accessor.getBuffer() === buffer) accessor.setBuffer(document.getRoot().listBuffers()[0]!);
    buffer.dispose();
  }
  return io.writeBinary(document);
}

/** Colour of each primitive's picture at a point, as a tint of plaster; linear. */
async function tints(document: Document) {
  const SIDE = 64;
  const primitives = document
    .getRoot()
    .listMeshes()
    .flatMap((mesh) => mesh.listPrimitives());
  const pictures = await Promise.all(
    primitives.map(async (primitive) => {
      const image = primitive.getMaterial()?.getBaseColorTexture()?.getImage();
      if (!image) return null;
      return sharp(image, { limitInputPixels: 32_768 ** 2 })
        .resize(SIDE, SIDE, { fit: 'fill' })
        .removeAlpha()
        .raw()
        .toBuffer()
        .catch(() => null);
    }),
  );
  const linear = (byte: number) => (byte / 255) ** 2.2;
  return (n: number, u: number, v: number): [number, number, number] => {
    const factor = primitives[n]!.getMaterial()?.getBaseColorFactor() ?? [1, 1, 1, 1];
    const picture = pictures[n];
    const cell = (x: number) => Math.min(SIDE - 1, Math.floor((x - Math.floor(x)) * SIDE));
    const at = (cell(v) * SIDE + cell(u)) * 3;
    return [0, 1, 2].map((c) =>
      Math.min(1, ((picture ? linear(picture[at + c]!) : 0.5) * factor[c]!) / TONES.plaster[c]!),
    ) as [number, number, number];
  };
}

/** What is known of a scan before anybody has written about it. */
function record(scan: ScanSource, languages: readonly string[]) {
  const words: Record<string, [string, string]> = {
    en: [
      `${TO_FILL_IN} Say what the scan shows.`,
      `${TO_FILL_IN} Say who measured it, when, how, and to what accuracy; and what has been left out.`,
    ],
    'zh-Hans': [
      `${TO_FILL_IN}请写明扫描的是什么。`,
      `${TO_FILL_IN}请写明由谁、何时、以何种方法测得，精度如何，略去了什么。`,
    ],
  };
  const text = (which: 0 | 1) =>
    Object.fromEntries(languages.map((language) => [language, (words[language] ?? words.en!)[which]]));
  return { id: scan.evidence, level: 'excavated', claim: text(0), reasoning: text(1), sources: [] };
}
