import { CHANNELS, KINDS } from '../core/inquiry.ts';
import type { RequestFault } from '../core/inquiry-request.ts';
import type { Language } from '../core/reply-language.ts';
import type { ImportField } from '../language/import-headings.ts';
import { say } from '../language/sentence.ts';
import { tooOld } from '../language/sentences/forms.ts';
import { importExpected as expectedOf, importFault as words } from '../language/sentences/import.ts';
import { channelWords, kindWords, listOf, orOf } from '../language/words.ts';
import type { LookUps } from './look-ups.ts';
import type { RowFault } from './row-fault.ts';

/** Units that are told as examples. */
const EXAMPLES = 3;

export type FaultWords = { readonly language: Language; readonly lookUps: Pick<LookUps, 'units'> };

/** What is wrong, and what to do. */
export function wordFault(fault: RowFault | RequestFault, { language, lookUps }: FaultWords): string {
  const names = 'names' in fault ? (fault.names ?? []) : [];
  switch (fault.reason) {
    case 'missing':
      return say(words.missing, language, { expected: expected(fault.field, language) });
    case 'unknown':
      return unknown(fault.field, { language, lookUps });
    case 'several':
      return fault.field === 'owner'
        ? say(words.severalOwners, language, { names: listOf(names, language) })
        : say(words.several, language, { names: orOf(names, language) });
    case 'unreadable':
      return say(words.wrong, language, { expected: expected(fault.field, language) });
    case 'tooLong':
      return say(words.tooLong, language, { count: String(fault.most) });
    case 'tooOld':
      return say(tooOld, language);
    default:
      return say(words[fault.reason], language);
  }
}

function unknown(field: ImportField | undefined, { language, lookUps }: FaultWords): string {
  if (field === 'owner') return say(words.unknownOwner, language);
  if (field === 'caseType') return say(words.unknownCaseType, language);
  if (field !== 'unit') return say(words.wrong, language, { expected: expected(field, language) });
  const examples = lookUps.units.slice(0, EXAMPLES).map(({ id, name }) => `${id} (${name})`);
  return say(words.unknownUnit, language, { names: orOf(examples, language) });
}

/** After "Skriv". */
function expected(field: ImportField | undefined, language: Language): string {
  if (field === 'channel') {
    return orOf(
      CHANNELS.map((channel) => say(channelWords[channel], language)),
      language,
    );
  }
  if (field === 'kind') {
    return orOf(
      KINDS.map((kind) => say(kindWords[kind], language)),
      language,
    );
  }
  if (field === 'unit') return say(expectedOf.unit, language);
  if (field === 'time') return say(expectedOf.time, language);
  return say(field === 'sensitive' ? expectedOf.yesOrNo : expectedOf.moment, language);
}
