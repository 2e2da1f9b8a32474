/** Opens a survey's glTF. Whatever is wrong with it becomes one sentence that its sender understands. */
import { existsSync, statSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { type Document, Logger, NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer';

/** A fault of the file or of what was asked, in words for a person. */
export class ScanFault extends Error {}

/** What other formats' owners should do. */
const EXPORTS = 'export it from your photogrammetry program as GLB (binary glTF), with its textures';

/** First bytes of a GLB: its name, version and whole length. @throws a ScanFault if they are not right */
function checkHead(name: string, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== 0x46546c67)
    throw new ScanFault(`${name} is named .glb, but is none inside: ${EXPORTS}.`);
  const whole = view.getUint32(8, true);
  if (bytes.length < whole) {
    const share = Math.floor((100 * bytes.length) / whole);
    throw new ScanFault(
      `${name} is cut short: it should have ${whole} bytes and has ${bytes.length} (${share} %). Copy it again.`,
    );
  }
}

/** Textures whose pictures are not there. */
function checkTextures(name: string, document: Document): void {
  const textures = document.getRoot().listTextures();
  const empty = textures.filter((texture) => !texture.getImage()?.length);
  if (empty.length === 0) return;
  const named = empty.map((texture) => texture.getURI() || texture.getName() || 'one without a name');
  throw new ScanFault(
    `${name} has ${textures.length} textures, but the picture of ${named.join(', ')} is missing: ${EXPORTS}.`,
  );
}

/** @throws a ScanFault, which is a sentence */
export async function readScan(path: string): Promise<Document> {
  const name = relative(process.cwd(), path) || path;
  if (!existsSync(path)) throw new ScanFault(`there is no file ${name}.`);
  const ending = extname(path).toLowerCase();
  if (ending !== '.glb' && ending !== '.gltf')
    throw new ScanFault(`${name} ends in ${ending || 'nothing'}; a scan comes as .glb or .gltf: ${EXPORTS}.`);
  if (statSync(path).size === 0) throw new ScanFault(`${name} is empty: copy it again.`);
  await MeshoptDecoder.ready;
  const io = new NodeIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({
    'meshopt.decoder': MeshoptDecoder,
  });
  if (ending === '.glb') {
    const { readFile } = await import('node:fs/promises');
    const bytes = await readFile(path);
    checkHead(name, bytes);
    const document = await parse(name, () => io.readBinary(bytes));
    checkTextures(name, document);
    return document;
  }
  const document = await parse(name, () => io.read(path), dirname(path));
  checkTextures(name, document);
  return document;
}

async function parse(name: string, read: () => Promise<Document>, folder?: string): Promise<Document> {
  try {
    return (await read()).setLogger(new Logger(Logger.Verbosity.WARN));
  } catch (error) {
    const { message, path, code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && folder)
      throw new ScanFault(
        `${name} names ${path ? relative(folder, path) : 'a file'}, which is not beside it: copy the whole folder of the export.`,
      );
    if (/Missing resource URI/.test(message))
      throw new ScanFault(`${name} names a texture whose picture is missing: ${EXPORTS}.`);
    if (/draco/i.test(message))
      throw new ScanFault(`${name} is compressed with Draco, which is not read here: export it without.`);
    throw new ScanFault(`${name} cannot be read as glTF (${message}): ${EXPORTS}.`);
  }
}

/** Where the parts of an imported scan lie, in the site's sources. */
export const scanFolder = (sources: string, id: string): string => join(sources, 'scans', id);
