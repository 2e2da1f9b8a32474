import { useStore } from 'zustand';
import { useT } from '../i18n/index.ts';
import type { Evidence } from '../pack/schema.ts';
import { pack } from '../state/pack.ts';
import { PackText } from '../ui/PackText.tsx';
import { cite } from './cite.ts';

const LEVELS = {
  excavated: { name: 'evidence.level.excavated', means: 'evidence.means.excavated' },
  documented: { name: 'evidence.level.documented', means: 'evidence.means.documented' },
  compared: { name: 'evidence.level.compared', means: 'evidence.means.compared' },
  conjectured: { name: 'evidence.level.conjectured', means: 'evidence.means.conjectured' },
} as const;

/** On what evidence a thing stands: one line per record, each opening to claim, reasoning and sources. */
export function EvidenceList({ ids }: { ids: readonly string[] }) {
  const t = useT();
  const all = useStore(pack, (s) => s.site?.evidence);
  const records = ids.flatMap((id) => all?.find((e) => e.id === id) ?? []);
  return (
    <section className="evidence" aria-label={t('evidence.title')}>
      <h3>{t('evidence.title')}</h3>
      {records.length === 0 && <p className="quiet">{t('evidence.missing')}</p>}
      {records.map((record) => (
        <EvidenceEntry key={record.id} record={record} />
      ))}
    </section>
  );
}

function EvidenceEntry({ record }: { record: Evidence }) {
  const t = useT();
  const level = LEVELS[record.level];
  return (
    <details className="evidence-entry" data-level={record.level}>
      <summary>
        <span className="level" data-level={record.level}>
          {t(level.name)}
        </span>
        {record.contested && <span className="contested">{t('evidence.contested')}</span>}
        <PackText of={record.claim} className="claim" />
      </summary>
      <p className="quiet">
        {t(level.means)} {record.contested && t('evidence.contestedMeans')}
      </p>
      <h4>{t('evidence.reasoning')}</h4>
      <p>
        <PackText of={record.reasoning} />
      </p>
      <h4>{t('evidence.sources')}</h4>
      <Sources record={record} />
    </details>
  );
}

function Sources({ record }: { record: Evidence }) {
  const t = useT();
  const sources = useStore(pack, (s) => s.site?.sources);
  const words = {
    noDate: t('cite.noDate'),
    in: (title: string) => t('cite.in', { title }),
    page: (page: string) => t(/[-–,]/.test(page) ? 'cite.pages' : 'cite.page', { page }),
  };
  const found = record.sources.flatMap(({ id, locator }) => {
    const source = sources?.find((s) => s.id === id);
    return source ? [{ source, parts: cite(source, words, locator) }] : [];
  });
  if (found.length === 0) return <p className="quiet">{t('evidence.noSources')}</p>;
  return (
    <ul className="sources">
      {found.map(({ source, parts }) => (
        <li key={source.id}>
          {parts.before}
          <cite lang={/[\u3400-\u9fff]/.test(source.title) ? 'zh-Hans' : undefined}>{parts.title}</cite>
          {parts.after}
        </li>
      ))}
    </ul>
  );
}
