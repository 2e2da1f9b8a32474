/** Where the listener's head is. Set every frame from whatever camera is live; allocates nothing. */

export interface Ears {
  /** Column-major world matrix of the live camera (three's `matrixWorld.elements`). */
  follow: (matrix: ArrayLike<number>) => void;
  /** Metres from the ears to a point. */
  distanceTo: (x: number, y: number, z: number) => number;
  readonly position: { x: number; y: number; z: number };
}

/** Metres, and parts of a unit vector: less cannot be heard. */
const JND = 1e-3;

export function createEars(): Ears & { attach: (listener: AudioListener) => void } {
  const position = { x: 0, y: 1.6, z: 0 };
  const facing = new Float32Array([0, 0, -1, 0, 1, 0]);
  let listener: AudioListener | null = null;

  /** What the listener was last told: each number is a call into the sound engine, and a head is often still. */
  const told = new Float32Array(9).fill(Number.NaN);
  const tell = (i: number, param: AudioParam, value: number) => {
    if (Math.abs(value - told[i]!) < JND) return;
    told[i] = value;
    param.value = value;
  };

  const put = () => {
    if (!listener) return;
    if (listener.positionX) {
      tell(0, listener.positionX, position.x);
      tell(1, listener.positionY, position.y);
      tell(2, listener.positionZ, position.z);
      tell(3, listener.forwardX, facing[0]!);
      tell(4, listener.forwardY, facing[1]!);
      tell(5, listener.forwardZ, facing[2]!);
      tell(6, listener.upX, facing[3]!);
      tell(7, listener.upY, facing[4]!);
      tell(8, listener.upZ, facing[5]!);
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
      told.fill(Number.NaN);
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
