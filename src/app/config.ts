/** What a hall sets once, without touching code: read from `index.html`. */

/** Id of the site shown when the address names none: `<meta name="yaohuo-site" content="…">`. */
export const defaultSite = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="yaohuo-site"]')?.content ?? '';

/** Absolute URL of a pack folder, with a slash at the end. */
export const siteBase = (id: string): string =>
  new URL(`${import.meta.env.BASE_URL}sites/${encodeURIComponent(id)}/`, document.baseURI).href;
