/** Fetches the pack's walkable mesh. Without it nobody walks, but every place can still be gone to. */
import { type BufferGeometry, Mesh, type Object3D } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { pack, packUrl } from '../../state/pack.ts';
import { report } from '../../state/problems.ts';
import { buildWalkMesh } from './mesh.ts';
import { type RayTree, rayTree } from './rays.ts';
import { walk } from './store.ts';

const treeOf = (geometry: BufferGeometry | null): RayTree | null =>
  geometry?.index ? rayTree(geometry.attributes.position!.array, geometry.index.array) : null;

/** All triangles of a node in the site's space, however many primitives it has; null if it has none. */
export function wholeOf(node: Object3D | undefined): BufferGeometry | null {
  const parts: BufferGeometry[] = [];
  node?.traverse((own) => {
    if (!(own instanceof Mesh)) return;
    const geometry = own.geometry as BufferGeometry;
    if (!geometry.index?.count) return;
    for (const name of Object.keys(geometry.attributes))
      if (name !== 'position') geometry.deleteAttribute(name);
    parts.push(geometry.applyMatrix4(own.matrixWorld));
  });
  return parts.length > 1 ? mergeGeometries(parts) : (parts[0] ?? null);
}

let asked = '';

/** Loads the walk file of the pack that is being visited, once. Never throws: what fails is reported. */
export async function loadWalk(): Promise<void> {
  const { site } = pack.getState();
  if (!site) return;
  const url = packUrl(site.walk);
  if (asked === url) return;
  asked = url;
  try {
    const { scene } = await new GLTFLoader().loadAsync(url);
    scene.updateMatrixWorld(true);
    const part = (name: string) => wholeOf(scene.getObjectByName(name));
    const walkable = part('walkable');
    const index = walkable?.index;
    if (!walkable || !index) throw new Error(`${site.walk} has no mesh "walkable" with triangles`);
    const mesh = buildWalkMesh(walkable.attributes.position!.array, index.array);
    if (mesh.triangles.length === 0) throw new Error(`${site.walk}: "walkable" is empty`);
    // A site without walls has no `solid`; one without a finer floor is aimed at by its walkable mesh.
    const solid = treeOf(part('solid'));
    const surface = treeOf(part('surface') ?? walkable);
    if (asked === url) walk.setState({ state: 'ready', mesh, surface, solid });
  } catch (error) {
    walk.setState({ state: 'missing', mesh: null, surface: null, solid: null });
    report('walk-missing', error instanceof Error ? error.message : String(error));
  }
}
