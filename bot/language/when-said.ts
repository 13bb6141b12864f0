/** What stands in a sentence only when it was said, with the space before it. */

type Said = string | undefined;
const after =
  (words: string) =>
  (said: Said): string =>
    said ? ` ${words}${said}` : '';

export const when = {
  /** "mandag den 7. december" */
  at: { da: after(''), en: after('on ') },
  until: { da: after('til '), en: after('until ') },
  to: { da: after('til '), en: after('to ') },
  unit: { da: after('i '), en: after('in ') },
  person: { da: after('for '), en: after('for ') },
};

export const cover = {
  da: (said: Said): string => (said ? ` med ${said} som afløser` : ''),
  en: (said: Said): string => (said ? ` with ${said} to cover` : ''),
};
