import type { Language } from '../core/reply-language.ts';
import { fold } from './tokens.ts';

/** What a file that is imported may say of an inquiry. */
export const IMPORT_FIELDS = [
  'received',
  'time',
  'channel',
  'kind',
  'caseType',
  'unit',
  'owner',
  'subject',
  'caseNumber',
  'sensitive',
  'completeAt',
  'sourceId',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Without these a file is not read. */
export const REQUIRED_FIELDS = ['received', 'channel', 'unit'] as const satisfies ImportField[];

/** What a column may be called; the first of each is what is told to people. */
export const HEADINGS: Readonly<Record<ImportField, Readonly<Record<Language, readonly string[]>>>> = {
  received: {
    da: ['Modtaget', 'Modtaget dato', 'Modtagelsesdato', 'Modtagedato', 'Modtaget den'],
    en: ['Received', 'Received at', 'Date received'],
  },
  time: {
    da: ['Klokkeslæt', 'Tid', 'Tidspunkt', 'Kl.', 'Modtaget kl.'],
    en: ['Time', 'Time received'],
  },
  channel: { da: ['Kanal'], en: ['Channel'] },
  kind: { da: ['Art', 'Type'], en: ['Kind'] },
  caseType: { da: ['Sagstype'], en: ['Case type'] },
  unit: { da: ['Enhed', 'Afdeling'], en: ['Unit'] },
  owner: { da: ['Sagsbehandler', 'Ansvarlig', 'Ejer'], en: ['Owner', 'Caseworker'] },
  subject: { da: ['Emne'], en: ['Subject'] },
  caseNumber: { da: ['Sagsnummer', 'Sagsnr.', 'Sags-id'], en: ['Case number', 'Case no.'] },
  sensitive: { da: ['Følsom', 'Følsomt', 'Følsomme oplysninger'], en: ['Sensitive'] },
  completeAt: { da: ['Fuldt oplyst', 'Fuldt oplyst den'], en: ['Complete', 'Complete at'] },
  sourceId: { da: ['Kilde-id', 'Kildens id'], en: ['Source ID'] },
};

export const headingOf = (field: ImportField, language: Language): string =>
  HEADINGS[field][language][0] ?? field;

/** Case, spaces and signs make no difference, nor does a missing æ, ø or å. */
const key = (heading: string): string => fold(heading).replace(/[^\p{L}\p{N}]/gu, '');

const BY_KEY = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    [field, ...HEADINGS[field].da, ...HEADINGS[field].en].map((heading) => [key(heading), field] as const),
  ),
);

export const fieldOf = (heading: string): ImportField | undefined => BY_KEY.get(key(heading));
