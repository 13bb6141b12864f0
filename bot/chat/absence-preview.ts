import { absencePreviewCard, type CoverLine } from '../../cards/absence-preview/absence-preview-card.ts';
import { wishData } from '../../cards/absence-wish.ts';
import { whatItIs } from '../../cards/deadlines/deadlines-card.ts';
import { noteCard } from '../../cards/note/note-card.ts';
import { sightOf } from '../core/absence/sight.ts';
import type { AbsenceWish } from '../core/absence/wish.ts';
import type { Message } from '../core/conversation.ts';
import type { AbsenceRefusal } from '../journeys/prepare-absence.ts';
import { type AbsencePreview, previewAbsence } from '../journeys/preview-absence.ts';
import { metKeys } from '../journeys/save-absence.ts';
import { daysText as listDays } from '../language/absence-days.ts';
import { longSpan } from '../language/date-spans.ts';
import { yearOf } from '../language/dates.ts';
import { capital, dueText } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { absence as absenceWords } from '../language/sentences/absence.ts';
import { absencePreview as words } from '../language/sentences/absence-preview.ts';
import { listOf } from '../language/words.ts';
import { drawAbsenceForm, valuesOf } from './absence-form.ts';
import { tellOwnAbsences } from './absence-own.ts';
import { awayText, coversText, daysText, faultsOf, todayOf } from './absence-words.ts';
import type { Asked } from './ports.ts';

/** What it means, and "Gem". @param substituteOnly its days stay, and are not its reader's to see */
export async function showPreview(asked: Asked, wish: AbsenceWish, substituteOnly = false): Promise<Message> {
  const { ports, turn, clock } = asked;
  const preview = await previewAbsence(ports, wish, turn.who.id, clock.now);
  if (!preview.ok) return tellRefused(asked, wish, preview, substituteOnly);
  return drawPreview(asked, wish, preview, substituteOnly);
}

/** Why not; what was typed stays in the form. */
export async function tellRefused(
  asked: Asked,
  wish: AbsenceWish,
  refusal: AbsenceRefusal,
  substituteOnly = false,
): Promise<Message> {
  const { language } = asked;
  switch (refusal.reason) {
    case 'noPerson':
      return inItsPlace(say(absenceWords.noPerson, language));
    case 'notAllowed':
      return inItsPlace(say(absenceWords.notAllowed, language, { name: refusal.person.name }));
    case 'gone':
      return tellOwnAbsences(asked, wish.person, {
        text: say(absenceWords.gone, language),
        style: 'attention',
      });
    case 'changed':
      return tellOwnAbsences(asked, wish.person, {
        text: say(absenceWords.changed, language),
        style: 'attention',
      });
    case 'faults': {
      const { id, person, version } = wish;
      const key = { id, person, version, substituteOnly };
      return drawAbsenceForm(asked, key, valuesOf(wish), { faults: faultsOf(asked, refusal) });
    }
  }
}

const inItsPlace = (text: string): Message => ({ card: noteCard(text), summary: text });

function drawPreview(
  asked: Asked,
  wish: AbsenceWish,
  preview: AbsencePreview,
  substituteOnly: boolean,
): Message {
  const { language, turn } = asked;
  const { person, met, others } = preview;
  const days = daysText(asked, preview.shown.span, 'all');
  const what = awayText(asked, person.id === turn.who.id ? undefined : person.name, days);
  const data = (changed: AbsenceWish = wish) => wishData(changed, !substituteOnly);
  const overlap = met.length === 0 ? undefined : overlapText(asked, preview);
  const card = absencePreviewCard({
    language,
    what,
    overlap,
    cover: coverLines(asked, preview),
    ...dueLines(asked, preview),
    others: others.map(({ id, name }) => ({
      title: name,
      data: { wish: data({ ...wish, substitute: id }) },
    })),
    saves: saves(asked, preview, data()),
    change: { wish: data() },
  });
  return { card, summary: what };
}

function saves({ language }: Asked, { met, joinable }: AbsencePreview, data: object) {
  const of = (choice: 'replace' | 'extend' | 'both') => ({
    title: say(words[choice], language),
    data: { wish: data, choice, met: metKeys(met) },
  });
  if (met.length === 0) return [{ title: say(words.save, language), data: { wish: data } }];
  return [of('replace'), ...(joinable ? [of('extend')] : []), of('both')];
}

function overlapText(asked: Asked, { met, person, unit }: AbsencePreview): string {
  const { language, turn } = asked;
  const own = person.id === turn.who.id;
  const sight = sightOf(turn.who.id, person.id, unit);
  const days = listOf(
    met.map(({ span }) => daysText(asked, span, sight)),
    language,
  );
  return own
    ? say(words.overlapsYou, language, { days })
    : say(words.overlaps, language, { name: person.name, days });
}

/** More are no preview any more. */
const MOST_RUNS = 6;

function coverLines(asked: Asked, preview: AbsencePreview): CoverLine[] {
  const { language } = asked;
  const { days, substitute } = preview;
  const today = todayOf(asked);
  const seen = preview.runs;
  if (days.length === 0) return [{ text: say(words.noWorkingDays, language) }];
  const year = yearOf(today);
  const lines = seen.slice(0, MOST_RUNS).map(({ from, through, person, how }): CoverLine => {
    const span = longSpan(from, through, year, language);
    if (person === undefined || how === 'nobody' || how === 'present')
      return { text: say(words.nobody, language, { days: span }), tone: 'attention' };
    const covers = coversText(person.name, how, language);
    return { text: seen.length === 1 ? covers : `${capital(span)}: ${covers}` };
  });
  if (seen.length > MOST_RUNS) lines.push({ text: say(words.afterwards, language) });
  return [...lines, ...substituteLines(asked, preview), ...(substitute ? [asks(asked, preview)] : [])];
}

const asks = ({ language }: Asked, { substitute }: AbsencePreview): CoverLine => ({
  text: say(words.willBeAsked, language, { name: substitute?.name ?? '' }),
});

function substituteLines(asked: Asked, preview: AbsencePreview): CoverLine[] {
  const { language } = asked;
  const { substitute, substituteAway, substituteCovers } = preview;
  const today = todayOf(asked);
  const name = substitute?.name ?? '';
  const away: CoverLine[] =
    substituteAway.length === 0
      ? []
      : [
          {
            text: say(words.substituteAway, language, {
              name,
              days: listDays(substituteAway, today, language),
            }),
            tone: 'warning',
          },
        ];
  if (substituteCovers.days.length === 0) return away;
  const names = listOf(
    substituteCovers.people.map((one) => one.name),
    language,
  );
  const days = listDays(substituteCovers.days, today, language);
  return [...away, { text: say(words.substituteCovers, language, { name, names, days }), tone: 'warning' }];
}

function dueLines(asked: Asked, { inside }: AbsencePreview) {
  const { language, clock } = asked;
  const { count, atLeast, nearest, overdue } = inside;
  const lines = nearest.map(({ line, cover }) => {
    const due = line.next === undefined ? '' : dueText(line.next, clock, language);
    const taker =
      cover === undefined
        ? say(words.takenByNobody, language)
        : say(words.takenBy, language, { name: cover.name });
    return { ref: line.ref, rest: ` · ${whatItIs(line, language)} · ${due} · ${taker}` };
  });
  const counted = atLeast ? say(words.atLeast, language, { count: String(count) }) : String(count);
  const some = say(words.inside, language, { count: counted, one: count === 1 });
  const text = count > nearest.length ? `${some} ${say(words.nearest, language)}` : some;
  return {
    dueText: count === 0 ? say(words.noneInside, language) : text,
    due: lines,
    overdue:
      overdue === 0
        ? undefined
        : say(words.overdue, language, { count: String(overdue), one: overdue === 1 }),
  };
}
