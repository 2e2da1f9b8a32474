/** A hotspot's card in the headset: what it is, how sure we are, what it can do. Stands beside its thing. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/index.ts';
import { localText } from '../../i18n/localText.ts';
import type { Say } from '../../i18n/translate.ts';
import { clockBlocks, pressClock } from '../../kiln/clockBlocks.ts';
import { type ToldKiln, useClock, useKiln, useRunning } from '../../kiln/useKiln.ts';
import type { Hotspot, Site } from '../../pack/schema.ts';
import { isCold, kilns, switchKiln } from '../../state/kilns.ts';
import { pack } from '../../state/pack.ts';
import { openCard, type VisitState, visit } from '../../state/visit.ts';
import { pose } from '../../visitor/pose.ts';
import type { Block } from './layout.ts';
import { PanelMesh } from './PanelMesh.tsx';
import { beside, facing } from './placing.ts';
import { useStand } from './useStand.ts';

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
  firing: VisitState['firing'],
  say: Say,
): Block[] {
  const text = (t: Parameters<typeof localText>[0]) => localText(t, language, site.languages[0]).text;
  const line = evidenceLine(site, hotspot, say);
  const { action } = hotspot;
  const close = { id: 'close', label: say('panel.close') };
  const head: Block[] = [
    { kind: 'title', text: text(hotspot.title) },
    { kind: 'text', text: text(hotspot.text) },
    ...(line ? [{ kind: 'note', text: `${say('evidence.title')} ${line}` } as const] : []),
  ];
  return [
    ...head,
    {
      kind: 'row',
      buttons: [
        ...(action && 'label' in action
          ? [
              {
                id: 'act',
                label: text(isCold(firing, action.kiln) ? action.label : action.labelBack),
                look: 'primary',
              } as const,
            ]
          : []),
        close,
      ],
    },
  ];
}

/** The card of a hotspot that holds a kiln's clock. */
function ClockCard({ site, hotspot, kiln, language }: CardProps & { kiln: ToldKiln }) {
  const t = useT();
  const clock = useClock(kiln.id);
  const running = useRunning(kiln.id);
  const shown = useStore(kilns, (s) => s.instrument === kiln.id);
  const blocks = useMemo(() => {
    const [title, text, note] = cardBlocks(site, hotspot, language, {}, t);
    return [
      ...[title!, text!],
      ...(note?.kind === 'note' ? [note] : []),
      ...clockBlocks(kiln.firing, { clock, running, shown }, language, t),
    ];
  }, [site, hotspot, kiln, language, clock, running, shown, t]);
  return (
    <PanelMesh
      name="card"
      blocks={blocks}
      language={language}
      onPress={(button, along) => {
        if (button === 'close') openCard(null);
        else pressClock(button, along, kiln);
      }}
    />
  );
}

interface CardProps {
  site: Site;
  hotspot: Hotspot;
  language: string;
}

/** The card of any other hotspot. */
function PlainCard({ site, hotspot, language }: CardProps) {
  const t = useT();
  const firing = useStore(visit, (s) => s.firing);
  const { action } = hotspot;
  const cold = action ? isCold(firing, action.kiln) : true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of what fires, the card shows only whether its kiln is cold
  const blocks = useMemo(
    () => cardBlocks(site, hotspot, language, firing, t),
    [site, hotspot, language, cold, t],
  );
  return (
    <PanelMesh
      name="card"
      blocks={blocks}
      language={language}
      onPress={(button) => {
        if (button === 'act' && action) switchKiln(action.kiln);
        else openCard(null);
      }}
    />
  );
}

export function CardPanel() {
  const site = useStore(pack, (s) => s.site);
  const card = useStore(visit, (s) => s.card);
  const hotspot = site?.hotspots.find((h) => h.id === card);
  const language = useStore(visit, (s) => s.language);
  const { action } = hotspot ?? {};
  const kiln = useKiln(action && 'control' in action ? action.kiln : null);
  const group = useStand(card, () => {
    if (!hotspot) return facing(pose.head, pose.head);
    const { card: at } = hotspot;
    return at
      ? facing(pose.head, { x: at[0], y: at[1], z: at[2] })
      : beside(pose.head, hotspot.position, pose.heading);
  });
  return (
    <group ref={group} name="card-panel">
      {site && hotspot && kiln && <ClockCard site={site} hotspot={hotspot} kiln={kiln} language={language} />}
      {site && hotspot && !kiln && <PlainCard site={site} hotspot={hotspot} language={language} />}
    </group>
  );
}
