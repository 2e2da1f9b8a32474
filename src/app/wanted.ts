/** The tour named in the address, until the site is shown and it is started. */
export const wanted: { tour: { tour: string; stop: string | null; cut: string | null } | null } = {
  tour: null,
};
