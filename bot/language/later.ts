import type { LocalDay } from '../core/local-day.ts';
import { plainDate } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import type { ReadText } from './read-text.ts';
import type { Reading } from './reading.ts';

/**
 * A few texts of commands that the reader in this folder does not know yet, so that what follows a reading can be
 * tried with them. Goes with that reader.
 */
export function readLater(text: string, today: LocalDay): ReadText | undefined {
  for (const [pattern, language, reading] of PATTERNS) {
    const found = pattern.exec(text.trim());
    if (found !== null)
      return { reading: reading(found.slice(1).map(plain), plainDate(today).toString()), language };
  }
  return undefined;
}

const plain = (text: string | undefined): string =>
  (text ?? '')
    .replace(/<\/?at[^>]*>|^@/g, '')
    .replace(/[?.!]+$/, '')
    .trim();

const ref = (text = '') => text.replace(/[\s-]*(\d+)$/, '-$1').toUpperCase() as never;

type Row = readonly [RegExp, Language, (found: readonly string[], today: string) => Reading];
const REF = '([a-zæøå]{2,3}[\\s-]?\\d{1,6})';
const row = (pattern: string, language: Language, reading: Row[2]): Row => [
  new RegExp(`^${pattern}[?.!]*$`, 'i'),
  language,
  reading,
];

const PATTERNS: readonly Row[] = [
  row(`(?:overfør|giv) ${REF} til (.+)`, 'da', ([r, to = '']) => ({
    command: 'inquiry.transfer',
    ref: ref(r),
    to,
  })),
  row(`(?:transfer|give) ${REF} to (.+)`, 'en', ([r, to = '']) => ({
    command: 'inquiry.transfer',
    ref: ref(r),
    to,
  })),
  row('overfør alt fra (.+?) til (.+)', 'da', ([person = '', to = '']) => ({
    command: 'inquiry.transferAll',
    person,
    to,
  })),
  row('hvem dækker for (.+)', 'da', ([person = '']) => ({ command: 'cover.who', person })),
  row('who covers for (.+)', 'en', ([person = '']) => ({ command: 'cover.who', person })),
  row('besked til ([^:]+): (.+)', 'da', ([to = '', said = '']) => ({
    command: 'message.take',
    for: to,
    text: said,
  })),
  row('jeg er syg i dag, (.+) tager over', 'da', ([substitute = ''], today) => ({
    command: 'absence.log',
    from: today,
    through: today,
    substitute,
  })),
  row('syg', 'da', (_, today) => ({ command: 'absence.log', from: today })),
  row('sagspukkel i (.+)', 'da', ([unit = '']) => ({ command: 'backlog', unit })),
  row('fortryd', 'da', () => ({ command: 'undo' })),
  row('undo', 'en', () => ({ command: 'undo' })),
  row('ferie', 'da', () => ({ command: 'unclear', about: 'absence.log', missing: ['from'] })),
  row('ferie 31/11', 'da', () => ({
    command: 'unclear',
    about: 'absence.log',
    missing: ['from'],
    understood: { from: '31/11' },
  })),
  row(`forlæng ${REF}`, 'da', ([r]) => ({
    command: 'unclear',
    about: 'inquiry.extend',
    missing: ['until'],
    understood: { ref: ref(r) },
  })),
  row(`${REF} er ikke besvaret`, 'da', ([r]) => ({
    command: 'unclear',
    about: 'inquiry.answer',
    understood: { ref: ref(r) },
  })),
  row(`${REF} is not answered`, 'en', ([r]) => ({
    command: 'unclear',
    about: 'inquiry.answer',
    understood: { ref: ref(r) },
  })),
  row('besvaret', 'da', () => ({ command: 'unclear', about: 'inquiry.answer', missing: ['ref'] })),
  row('kvittering', 'da', () => ({ command: 'unclear', about: 'inquiry.receipt', missing: ['ref'] })),
  row('registrer', 'da', () => ({ command: 'unclear', about: 'inquiry.register', missing: ['channel'] })),
  row(`fristen ${REF}, eller er den besvaret`, 'da', ([r]) => ({
    command: 'unclear',
    about: 'inquiry.show',
    readings: ['inquiry.show', 'inquiry.answer'],
    understood: { ref: ref(r) },
  })),
  row('oversigt', 'da', () => ({
    command: 'unclear',
    about: 'deadlines.mine',
    readings: ['deadlines.mine', 'digest.now', 'backlog'],
  })),
  row('til mandag', 'da', () => ({
    command: 'unclear',
    about: 'absence.log',
    readings: ['absence.log', 'absence.return'],
  })),
];
