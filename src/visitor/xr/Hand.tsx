/** A tracked hand: its model from our own host if it can be had, and a pointing ray either way. Pinch is the press. */
import { useXRInputSourceStateContext, XRHandModel } from '@react-three/xr';
import { Component, type ReactNode, Suspense } from 'react';
import { report } from '../../state/problems.ts';
import { PointingRay } from './Controllers.tsx';

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
          <XRHandModel />
        </Suspense>
      </OwnFailure>
      <PointingRay source={state.inputSource} />
    </>
  );
}
