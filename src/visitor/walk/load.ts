/** Fetches the pack's walkable mesh. Without it nobody walks, but every place can still be gone to. */
import { BufferAttribute, BufferGeometry, Mesh, type Object3D, Vector3 } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import { pack, packUrl } from '../../state/pack.ts';
import { report } from '../../state/problems.ts';
import { buildWalkMesh } from './mesh.ts';
import { type RayTree, rayTree } from './rays.ts';
import { walk } from './store.ts';

const treeOf = (geometry: BufferGeometry | null): RayTree | null =>
  geometry?.index ? rayTree(geometry.attributes.position!.array, geometry.index.array) : null;

const point = new Vector3();

/** All triangles of a node in the site's space, however many primitives it has; null if it has none. */
export function wholeOf(node: Object3D | undefined): BufferGeometry | null {
  const parts: BufferGeometry[] = [];
  node?.traverse((own) => {
    if (!(own instanceof Mesh)) return;
    const { index, attributes } = own.geometry as BufferGeometry;
    const from = attributes.position;
    if (!index?.count || !from) return;
    // As floats: the file has whole numbers on a grid, which the node's matrix makes metres.
    const positions = new Float32Array(from.count * 3);
    for (let i = 0; i < from.count; i += 1)
      point
        .fromBufferAttribute(from, i)
        .applyMatrix4(own.matrixWorld)
        .toArray(positions, i * 3);
    const part = new BufferGeometry();
    part.setAttribute('position', new BufferAttribute(positions, 3));
    part.setIndex(new BufferAttribute(Uint32Array.from(index.array), 1));
    parts.push(part);
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
    const { scene } = await new GLTFLoader().setMeshoptDecoder(MeshoptDecoder).loadAsync(url);
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
