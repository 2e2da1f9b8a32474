/** Unit vector towards the sun, site axes, from a heading (0 = −Z, 90 = +X) and an elevation in degrees. */
export function sunDirection(sun: { azimuth: number; elevation: number }): [number, number, number] {
  const a = (sun.azimuth * Math.PI) / 180;
  const e = (sun.elevation * Math.PI) / 180;
  return [Math.sin(a) * Math.cos(e), Math.sin(e), -Math.cos(a) * Math.cos(e)];
}
