import { type QuestionButton, questionCard } from '../../cards/question/question-card.ts';
import { readingAction } from '../../cards/reading-action.ts';
import type { Message } from '../core/conversation.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import { menuFor } from '../language/commands.ts';
import { capital } from '../language/due.ts';
import { nearestCommands } from '../language/nearest.ts';
import type { MenuEntry } from '../language/reading.ts';
import { referencesIn } from '../language/references-in.ts';
import { say } from '../language/sentence.ts';
import { calculationForm } from '../language/sentences/deadlines.ts';
import { greeting, trouble } from '../language/sentences/general.ts';
import { ownAbsences } from '../language/sentences/own-absences.ts';
import { question, nearest as words } from '../language/sentences/questions.ts';
import { quoted, readingOf } from './menu-entries.ts';
import { type Asked, inWords } from './ports.ts';
import { tellOneAtATime } from './several.ts';

const GREETS =
  /^\W*(?:hej|hejsa|hejhej|hej hej|dav|davs|goddag|god ?dag|god ?morgen|god ?aften|hello|hi|good (?:morning|afternoon))(?:,? svarfrist)?[\s!.,]*$/iu;
const THANKS =
  /^\W*(?:(?:mange|tusind) )?tak(?: skal du have| for hj(?:æ|ae)lpen| for det)?[\s!.,]*$|^\W*(?:thanks|thank you)(?: very much| a lot)?[\s!.,]*$/iu;

/** Nothing is done; what the text is likest to is offered. In a channel in words alone, for a button is everybody's. */
export function tellUnknown(asked: Asked): Message {
  const { turn, language, personal } = asked;
  const text = turn.event.kind === 'text' ? turn.event.text : '';
  if (GREETS.test(text)) return inWords(greeting.back, asked);
  if (THANKS.test(text)) return inWords(greeting.welcome, asked);
  const oneEach = tellOneAtATime(asked);
  if (oneEach !== undefined) return oneEach;
  // How to get help is said in any case.
  const entries = nearestCommands(text, menuFor(turn.scope)).filter(
    (entry) => readingOf(entry, asked)?.command !== 'help',
  );
  const refs = referencesIn(text);
  const ref = refs.length === 1 ? refs[0] : undefined;
  if (entries.length === 0 && (ref === undefined || !personal))
    return inWords(personal ? trouble.notUnderstood : trouble.notUnderstoodInTeam, asked);
  if (!personal) {
    const texts = quoted(
      entries.map(({ write }) => write[language]),
      language,
    );
    return { text: [say(words.meantTexts, language, { texts }), say(words.mentionMe, language)].join(' ') };
  }
  return offer(asked, entries, ref);
}

/** @param ref the one inquiry that the text named: it can be shown, and stands in the examples */
function offer(asked: Asked, entries: readonly MenuEntry[], ref: InquiryRef | undefined): Message {
  const { language } = asked;
  const buttons = entries.map((entry) => buttonFor(entry, asked));
  const lines = entries.flatMap(({ write, does }, at) =>
    buttons[at] === undefined
      ? [{ write: say(words.write, language, { text: named(write[language], ref) }), does: does[language] }]
      : [],
  );
  const show = ref && { title: say(question.show, language, { ref }), verb: 'show', data: { ref } };
  const help = { title: say(greeting.showHelp, language), verb: 'help', data: {} };
  const text = say(words.meant, language);
  const card = questionCard({
    text,
    lines,
    buttons: [show, ...buttons, help].filter((one) => one !== undefined),
  });
  return { card, summary: text };
}

const named = (example: string, ref: InquiryRef | undefined): string =>
  ref === undefined ? example : example.replace(/\bBS-1042\b/, ref);

/** None for a command that needs a reference, which nobody has said, or changes a setting: a line shows how to write it. */
function buttonFor(entry: MenuEntry, asked: Asked): QuestionButton | undefined {
  const reading = readingOf(entry, asked);
  if (reading === undefined || 'ref' in reading) return undefined;
  const title = capital(entry.write[asked.language]);
  // Its text in the menu is an example; the form is empty.
  if (reading.command === 'deadline.calculate')
    return { title: say(calculationForm.open, asked.language), verb: 'calculate.form', data: {} };
  if (reading.command === 'absence.log')
    return { title: say(ownAbsences.add, asked.language), verb: 'absence.form', data: {} };
  // What changes something is written, and not pressed by mistake.
  const { data } = readingAction.safeParse(reading);
  return data && { title, verb: 'do', data: { reading: data } };
}
