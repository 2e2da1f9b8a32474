/** A curve through the points, `n` pieces to each stretch (Catmull-Rom). */
export function smoothed(points: readonly (readonly [number, number])[], n: number): [number, number][] {
  const out: [number, number][] = [];
  const at = (i: number) => points[Math.min(points.length - 1, Math.max(0, i))]!;
  for (let i = 0; i + 1 < points.length; i += 1)
    for (let k = 0; k < n; k += 1) {
      const t = k / n;
      const value = (c: 0 | 1) => {
        const [a, b, d, e] = [at(i - 1)[c], at(i)[c], at(i + 1)[c], at(i + 2)[c]];
        return b + 0.5 * t * (d - a + t * (2 * a - 5 * b + 4 * d - e + t * (3 * (b - d) + e - a)));
      };
      out.push([value(0), value(1)]);
    }
  out.push([...at(points.length - 1)] as [number, number]);
  return out;
}
