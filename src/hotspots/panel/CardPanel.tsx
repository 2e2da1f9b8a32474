/** A hotspot's card in the headset: what it is, how sure we are, what it can do. Stands beside its thing. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/index.ts';
import { localText } from '../../i18n/localText.ts';
import type { Hotspot, Site } from '../../pack/schema.ts';
import { pack } from '../../state/pack.ts';
import { openCard, setFiring, visit } from '../../state/visit.ts';
import { pose } from '../../visitor/pose.ts';
import type { Block } from './layout.ts';
import { PanelMesh } from './PanelMesh.tsx';
import { beside, facing } from './placing.ts';
import { useStand } from './useStand.ts';

type Say = (key: string) => string;

/** One line: the levels of the card's evidence, the surest first, and whether any of it is contested. */
export function evidenceLine(site: Site, hotspot: Hotspot, say: Say): string {
  const records = site.evidence.filter((e) => hotspot.evidence.includes(e.id));
  const levels = (['excavated', 'documented', 'compared', 'conjectured'] as const).filter((level) =>
    records.some((r) => r.level === level),
  );
  const words = levels.map((level) => say(`evidence.level.${level}`));
  if (records.some((r) => r.contested)) words.push(say('evidence.contested'));
  return words.join(' · ');
}

export function cardBlocks(
  site: Site,
  hotspot: Hotspot,
  language: string,
  firing: Readonly<Record<string, boolean>>,
  say: Say,
): Block[] {
  const text = (t: Parameters<typeof localText>[0]) => localText(t, language, site.languages[0]).text;
  const line = evidenceLine(site, hotspot, say);
  const { action } = hotspot;
  return [
    { kind: 'title', text: text(hotspot.title) },
    { kind: 'text', text: text(hotspot.text) },
    ...(line ? [{ kind: 'note', text: `${say('evidence.title')} ${line}` } as const] : []),
    {
      kind: 'row',
      buttons: [
        ...(action
          ? [
              {
                id: 'act',
                label: text(firing[action.kiln] ? action.labelBack : action.label),
                look: 'primary',
              } as const,
            ]
          : []),
        { id: 'close', label: say('panel.close') },
      ],
    },
  ];
}

export function CardPanel() {
  const t = useT();
  const site = useStore(pack, (s) => s.site);
  const card = useStore(visit, (s) => s.card);
  const hotspot = site?.hotspots.find((h) => h.id === card);
  const firing = useStore(visit, (s) => s.firing);
  const language = useStore(visit, (s) => s.language);
  const blocks = useMemo(
    () => (site && hotspot ? cardBlocks(site, hotspot, language, firing, t) : []),
    [site, hotspot, language, firing, t],
  );
  const group = useStand(card, () => {
    if (!hotspot) return facing(pose.head, pose.head);
    const { card: at } = hotspot;
    return at
      ? facing(pose.head, { x: at[0], y: at[1], z: at[2] })
      : beside(pose.head, hotspot.position, pose.heading);
  });
  const press = (button: string) => {
    const action = hotspot?.action;
    if (button === 'act' && action) setFiring(action.kiln, !firing[action.kiln]);
    else openCard(null);
  };
  return (
    <group ref={group} name="card-panel">
      {hotspot && <PanelMesh name="card" blocks={blocks} language={language} onPress={press} />}
    </group>
  );
}
