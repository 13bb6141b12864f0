import { readProfile } from '../../bot/municipality/profile.ts';

/** Any JSON object or list, to be broken in a test. */
// biome-ignore lint/suspicious/noExplicitAny: it is to hold what no profile may
export type Loose = Record<string, any>;

/** The least profile, with one of each. */
export const aProfile = (): Loose => ({
  name: 'Lilleby Kommune',
  language: 'da',
  timeZone: 'Europe/Copenhagen',
  websiteUrl: 'https://www.lilleby.example',
  privacyUrl: 'https://www.lilleby.example/privatliv',
  termsOfUseUrl: 'https://www.lilleby.example/vilkaar',
  openingHours: { mon: { from: '08:00', to: '15:30' } },
  calendars: {
    standard: [{ on: '12-24', feast: 'christmas' }],
    local: [{ after: 'ascension', days: 1, feast: 'ascension' }],
  },
  targets: [
    {
      rule: 'R1',
      channels: ['email'],
      what: 'answer',
      span: { unit: 'workingDays', amount: 2, calendar: 'standard' },
      basis: 'promise',
      validFrom: '2018-02-22',
    },
  ],
  caseTypes: [
    {
      id: 'aids',
      da: 'Hjælpemidler',
      en: 'Assistive devices',
      basis: 'council',
      obligations: [{ what: 'decision', span: { unit: 'weeks', amount: 4, calendar: 'standard' } }],
    },
  ],
});

export function changed(change: (file: Loose) => void): Loose {
  const file = aProfile();
  change(file);
  return file;
}

/** "path: message" of each fault, in order. */
export function faultsOf(file: unknown): string[] {
  const reading = readProfile(typeof file === 'string' ? file : JSON.stringify(file));
  return reading.ok ? [] : reading.faults.map(({ path, message }) => `${path}: ${message}`);
}
