/** The instrument in the headset: stands beside its kiln, or beside the visitor where the pack names no spot. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Block } from '../hotspots/panel/layout.ts';
import { PanelMesh } from '../hotspots/panel/PanelMesh.tsx';
import { before, facing } from '../hotspots/panel/placing.ts';
import { useStand } from '../hotspots/panel/useStand.ts';
import { useT } from '../i18n/index.ts';
import { localText } from '../i18n/localText.ts';
import type { Say } from '../i18n/translate.ts';
import { kilns, showInstrument } from '../state/kilns.ts';
import { visit } from '../state/visit.ts';
import { pose } from '../visitor/pose.ts';
import { drawChart } from './paintChart.ts';
import { type ToldKiln, useClock, useKiln } from './useKiln.ts';
import { readingLine, readingOf } from './words.ts';

const CHART = 430;
/** Metres within which a spot beside the kiln can be read; from further off the panel comes to the visitor. */
const READABLE = 5;

export function instrumentBlocks(kiln: ToldKiln, clock: number | null, language: string, say: Say): Block[] {
  const title = say('kiln.instrumentOf', { kiln: localText(kiln.title, language).text });
  return [
    { kind: 'title', text: title },
    { kind: 'note', text: readingLine(readingOf(kiln.firing, clock, language, say)) },
    { kind: 'picture', height: CHART, draw: drawChart(kiln.firing, clock) },
    { kind: 'note', text: say('kiln.legend') },
    { kind: 'row', buttons: [{ id: 'close', label: say('panel.close') }] },
  ];
}

function Shown({ kiln }: { kiln: ToldKiln }) {
  const t = useT();
  const clock = useClock(kiln.id);
  const language = useStore(visit, (s) => s.language);
  const blocks = useMemo(() => instrumentBlocks(kiln, clock, language, t), [kiln, clock, language, t]);
  const group = useStand(kiln.id, () => {
    const { head, heading } = pose;
    const [x, y, z] = kiln.firing.panel ?? [Infinity, 0, 0];
    return Math.hypot(x - head.x, z - head.z) < READABLE
      ? facing(head, { x, y, z })
      : before(head, heading + 38, 1.6);
  });
  return (
    <group ref={group} name="instrument-panel">
      <PanelMesh name="instrument" blocks={blocks} language={language} onPress={() => showInstrument(null)} />
    </group>
  );
}

export function InstrumentPanel() {
  const kiln = useKiln(useStore(kilns, (s) => s.instrument));
  return kiln && <Shown key={kiln.id} kiln={kiln} />;
}
