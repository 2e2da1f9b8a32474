/** Where the listener's head is. Set every frame from whatever camera is live; allocates nothing. */

export interface Ears {
  /** Column-major world matrix of the live camera (three's `matrixWorld.elements`). */
  follow: (matrix: ArrayLike<number>) => void;
  /** Metres from the ears to a point. */
  distanceTo: (x: number, y: number, z: number) => number;
  readonly position: { x: number; y: number; z: number };
}

export function createEars(): Ears & { attach: (listener: AudioListener) => void } {
  const position = { x: 0, y: 1.6, z: 0 };
  const facing = new Float32Array([0, 0, -1, 0, 1, 0]);
  let listener: AudioListener | null = null;

  const put = () => {
    if (!listener) return;
    if (listener.positionX) {
      listener.positionX.value = position.x;
      listener.positionY.value = position.y;
      listener.positionZ.value = position.z;
      listener.forwardX.value = facing[0]!;
      listener.forwardY.value = facing[1]!;
      listener.forwardZ.value = facing[2]!;
      listener.upX.value = facing[3]!;
      listener.upY.value = facing[4]!;
      listener.upZ.value = facing[5]!;
    } else {
      // Firefox and older Safari know only these.
      listener.setPosition(position.x, position.y, position.z);
      listener.setOrientation(facing[0]!, facing[1]!, facing[2]!, facing[3]!, facing[4]!, facing[5]!);
    }
  };

  return {
    position,
    attach(to) {
      listener = to;
      put();
    },
    follow(m) {
      position.x = m[12]!;
      position.y = m[13]!;
      position.z = m[14]!;
      facing[0] = -m[8]!;
      facing[1] = -m[9]!;
      facing[2] = -m[10]!;
      facing[3] = m[4]!;
      facing[4] = m[5]!;
      facing[5] = m[6]!;
      put();
    },
    distanceTo: (x, y, z) => Math.hypot(x - position.x, y - position.y, z - position.z),
  };
}
