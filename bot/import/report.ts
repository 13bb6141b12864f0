import { maskCpr } from '../core/privacy.ts';
import type { Language } from '../core/reply-language.ts';
import { headingOf, IMPORT_FIELDS } from '../language/import-headings.ts';
import { say } from '../language/sentence.ts';
import {
  delimiterWords,
  importFileFault as fileWords,
  importParts as parts,
  importReport as words,
} from '../language/sentences/import.ts';
import { listOf } from '../language/words.ts';
import type { Columns } from './columns.ts';
import type { LineList } from './line-list.ts';
import type { FileFault, ImportFile } from './read-file.ts';
import type { KnownLines, Tally } from './tally.ts';
import { type FaultWords, wordFault } from './word-faults.ts';

/** Ranges of lines told of one fault. */
const MOST_RANGES = 100;
const LONGEST_HEADING = 60;
const MOST_HEADINGS = 10;

/** Why nothing of a file was imported. */
export function wordFileFault(fault: FileFault, language: Language): string {
  if (fault.reason === 'unreadable') return say(fileWords.unreadable, language, { text: fault.code });
  if (fault.reason !== 'headings') return say(fileWords[fault.reason], language);
  const named = (names: readonly string[]) =>
    listOf(
      names.map((text) => say(words.heading, language, { text: shown(text) })),
      language,
    );
  const missing = fault.missing.map((field) => headingOf(field, language));
  return [
    ...(missing.length > 0 ? [say(fileWords.missingColumns, language, { names: named(missing) })] : []),
    ...fault.repeated.map((names) => say(fileWords.repeatedColumns, language, { names: named(names) })),
    say(fileWords.headings, language, {
      names: IMPORT_FIELDS.map((field) => headingOf(field, language)).join(', '),
    }),
  ].join('\n');
}

export type ReportView = FaultWords & {
  readonly file: Pick<ImportFile, 'encoding' | 'delimiter' | 'columns'>;
  readonly tally: Tally;
  readonly quiet: boolean;
  readonly rehearsed: boolean;
};

/** What became of the rows, a line each; of what they say there is nothing in it. */
export function wordReport(view: ReportView): string {
  const { tally, language } = view;
  const counted = (count: number) => ({ count: String(count), one: count === 1 });
  const some = (count: number, sentence: typeof words.known) =>
    count === 0 ? [] : [say(sentence, language, counted(count))];
  return [
    readAs(view),
    ...ignored(view),
    '',
    say(words.imported, language, counted(tally.imported)),
    ...some(tally.late, words.late),
    ...(view.quiet ? [say(words.quiet, language)] : []),
    ...some(tally.known, words.known),
    ...knownLines(tally.byContent, words.byContent, language),
    ...knownLines(tally.otherContent, words.otherContent, language),
    ...masked(tally.masked, language),
    ...refused(view),
    ...(view.rehearsed ? ['', say(words.rehearsed, language)] : []),
  ].join('\n');
}

function readAs({ file, language }: ReportView): string {
  const text = {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
  };
  const what = say(delimiterWords[file.delimiter], language);
  return say(words.read, language, { text: text[file.encoding], what });
}

/** A heading may be anything, also a line of somebody's data where there is no line of headings. */
const shown = (heading: string): string =>
  maskCpr(heading)
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(0, LONGEST_HEADING);

function ignored({ file: { columns }, language }: ReportView): string[] {
  if (columns.ignored.length === 0) return [];
  const left = columns.ignored.length - MOST_HEADINGS;
  const names = columns.ignored
    .slice(0, MOST_HEADINGS)
    .map(({ at, heading }) =>
      heading === ''
        ? say(parts.columnNumber, language, { count: String(at + 1) })
        : say(words.heading, language, { text: shown(heading) }),
    );
  const all =
    left > 0
      ? `${names.join(', ')} ${say(parts.andOthers, language, { count: String(left) })}`
      : listOf(names, language);
  return [say(words.ignored, language, { names: all })];
}

function knownLines(known: KnownLines, sentence: typeof words.byContent, language: Language): string[] {
  if (known.count === 0) return [];
  const refs = known.first.map(({ line, ref }) => say(parts.lineOf, language, { lines: String(line), ref }));
  const left = known.count - refs.length;
  const others = left === 0 ? [] : [say(parts.andOthers, language, { count: String(left) })];
  return [say(sentence, language, { refs: [...refs, ...others].join(', ') })];
}

function masked(lines: LineList, language: Language): string[] {
  if (lines.size === 0) return [];
  return [say(words.masked, language, { lines: told(lines, language), one: lines.size === 1 })];
}

function told(lines: LineList, language: Language): string {
  const { text, left } = lines.told(MOST_RANGES);
  return left === 0 ? text : `${text} ${say(parts.andOthers, language, { count: String(left) })}`;
}

function refused(view: ReportView): string[] {
  const { tally, language } = view;
  const { unfinished } = tally;
  if (tally.refused === 0 && unfinished === undefined) return [];
  const counted = tally.refused + (unfinished === undefined ? 0 : 1);
  const rest =
    unfinished === undefined
      ? []
      : [
          wordFault({ reason: unfinished.unfinished }, view),
          `  ${say(words.lines, language, { lines: String(unfinished.line), one: true })} ${say(parts.toTheEnd, language)}`,
        ];
  return [
    '',
    say(words.refused, language, { count: String(counted), one: counted === 1 }),
    '',
    ...Array.from(tally.faults.values(), ({ fault, lines }) => [
      `${headingOfFault(fault.field, view)}${wordFault(fault, view)}`,
      `  ${say(words.lines, language, { lines: told(lines, language), one: lines.size === 1 })}`,
    ]).flat(),
    ...rest,
    '',
    say(words.again, language),
  ];
}

/** As the file spells it. */
function headingOfFault(
  field: Parameters<Columns['places']['get']>[0] | undefined,
  view: ReportView,
): string {
  if (field === undefined) return '';
  const text = view.file.columns.places.get(field)?.heading ?? headingOf(field, view.language);
  return `${say(words.heading, view.language, { text: shown(text) })}: `;
}
