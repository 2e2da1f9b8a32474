/**
 * Controllers as the session itself lists them; HeldView draws them, with a light model of our own. Not through the library's
 * list, which adds a controller only after its profile was fetched: a missing file would leave the visitor without hands.
 */
import { useXR, XRSpace } from '@react-three/xr';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Group } from 'three';
import { hold } from './held.ts';
import { useHandPointer } from './pointing.ts';
import { rig } from './rig.ts';

/** A pointing ray from a controller or a hand; `body` is where the controller is, if there is one. */
export function PointingRay(props: { source: XRInputSource; body?: RefObject<Group | null> }) {
  const { source, body } = props;
  const ref = useRef<Group>(null);
  const pointer = useHandPointer(ref, source);
  useEffect(() => {
    const ray = ref.current;
    if (!ray) return;
    rig.rays.set(source, ray);
    const letGo = hold({ pointer, ray, body: body?.current ?? null });
    return () => {
      rig.rays.delete(source);
      letGo();
    };
  }, [source, pointer, body]);
  return <XRSpace ref={ref} space={source.targetRaySpace} />;
}

function Controller({ source }: { source: XRInputSource }) {
  const body = useRef<Group>(null);
  return (
    <group name={`controller-${source.handedness}`}>
      {source.gripSpace && <XRSpace ref={body} space={source.gripSpace} />}
      <PointingRay source={source} body={body} />
    </group>
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
    <Controller key={`${source.handedness}/${source.profiles[0] ?? ''}`} source={source} />
  ));
}
