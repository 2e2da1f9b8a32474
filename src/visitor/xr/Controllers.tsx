/**
 * Controllers as the session itself lists them: ray, cursor and a light model of our own. Not through the library's
 * list, which adds a controller only after its profile was fetched: a missing file would leave the visitor without hands.
 */
import { PointerCursorModel, PointerRayModel, useXR, XRSpace } from '@react-three/xr';
import { useEffect, useRef, useState } from 'react';
import { Color, type Group } from 'three';
import { COBALT, PAPER } from '../../hotspots/panel/look.ts';
import { CONTROLLER_GEOMETRY, CONTROLLER_MATERIAL } from './controllerModel.ts';
import { useHandPointer } from './pointing.ts';
import { rig } from './rig.ts';

const RAY = new Color(PAPER);
const CURSOR = new Color(COBALT);

/** A pointing ray from a controller or a hand. */
export function PointingRay({ source }: { source: XRInputSource }) {
  const ref = useRef<Group>(null);
  const pointer = useHandPointer(ref, source);
  useEffect(() => {
    if (ref.current) rig.rays.set(source, ref.current);
    return () => {
      rig.rays.delete(source);
    };
  }, [source]);
  return (
    <XRSpace ref={ref} space={source.targetRaySpace}>
      <PointerRayModel
        pointer={pointer}
        color={RAY}
        opacity={0.55}
        size={0.004}
        maxLength={1.4}
        renderOrder={60}
      />
      <PointerCursorModel pointer={pointer} color={CURSOR} opacity={0.9} size={0.05} renderOrder={61} />
    </XRSpace>
  );
}

export function Controllers() {
  const session = useXR((xr) => xr.session);
  const [sources, setSources] = useState<XRInputSource[]>([]);
  useEffect(() => {
    if (!session) {
      setSources([]);
      return;
    }
    const read = () =>
      setSources([...session.inputSources].filter((s) => s.targetRayMode === 'tracked-pointer' && !s.hand));
    read();
    session.addEventListener('inputsourceschange', read);
    return () => session.removeEventListener('inputsourceschange', read);
  }, [session]);
  return sources.map((source) => (
    <group key={`${source.handedness}/${source.profiles[0] ?? ''}`} name={`controller-${source.handedness}`}>
      <PointingRay source={source} />
      {source.gripSpace && (
        <XRSpace space={source.gripSpace}>
          <mesh geometry={CONTROLLER_GEOMETRY} material={CONTROLLER_MATERIAL} />
        </XRSpace>
      )}
    </group>
  ));
}
