import { useT } from '../i18n/index.ts';
import type { Site } from '../pack/schema.ts';
import { PackText } from '../ui/PackText.tsx';

/** Who made it, from what, under which licence, and how to read its certainty. */
export function Colophon({ site }: { site: Site }) {
  const t = useT();
  return (
    <footer className="colophon">
      <p>{t('start.evidenceNote')}</p>
      <details>
        <summary>{t('start.about')}</summary>
        <dl>
          {site.credits.map((credit) => (
            <div key={`${credit.name}-${Object.values(credit.role)[0]}`}>
              <dt>
                <PackText of={credit.role} />
              </dt>
              <dd>{credit.name}</dd>
            </div>
          ))}
        </dl>
        <p>{t('start.sources', { count: site.sources.length })}</p>
        <p>{t('start.licence', { licence: site.licence })}</p>
      </details>
    </footer>
  );
}
