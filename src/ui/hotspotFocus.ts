/** Turning the view to a hotspot belongs to the visitor's chunk; it is asked once that chunk is there. */
type FocusModule = { focusHotspot: (id: string) => void };

const modules = import.meta.glob<FocusModule>('../hotspots/focus.ts');

export function focusHotspot(id: string): void {
  void modules['../hotspots/focus.ts']?.().then((m) => m.focusHotspot(id));
}
