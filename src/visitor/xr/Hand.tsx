/** A tracked hand: its model from our own host if it can be had, and a pointing ray either way. Pinch is the press. */
import { useXRInputSourceStateContext, XRHandModel } from '@react-three/xr';
import { Component, type ReactNode, Suspense } from 'react';
import { type Group, Mesh, MeshBasicMaterial } from 'three';
import { report } from '../../state/problems.ts';
import { PointingRay } from './Controllers.tsx';

/** Paper-coloured and needing no light: the scene has none, its light is baked. */
const SKIN = new MeshBasicMaterial({ color: '#cdbfa8', fog: false });

const dress = (model: Group | null) => {
  model?.traverse((object) => {
    if (object instanceof Mesh) object.material = SKIN;
  });
};

class OwnFailure extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidCatch(error: Error) {
    report('controller-missing', error.message);
  }
  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

export function Hand() {
  const state = useXRInputSourceStateContext('hand');
  return (
    <>
      <OwnFailure>
        <Suspense fallback={null}>
          <XRHandModel ref={dress} />
        </Suspense>
      </OwnFailure>
      <PointingRay source={state.inputSource} />
    </>
  );
}
