import type { BacklogPlace } from '../../cards/backlog/backlog-card.ts';
import type { InquiryButton } from '../../cards/inquiry/inquiry-card.ts';
import { isOffered, LIFE } from '../core/life/life.ts';
import type { StepName } from '../core/life/step.ts';
import type { OpenedInquiry } from '../journeys/open-inquiry.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { stepButton as words } from '../language/sentences/steps.ts';
import type { Asked } from './ports.ts';

/** Only what this person may do, and what would do anything. */
export const mayStep = (
  { ports, turn }: Pick<Asked, 'ports' | 'turn'>,
  { inquiry, may }: OpenedInquiry,
  name: StepName,
): boolean => may(LIFE[name].right) && isOffered(name, { inquiry, rules: ports.rules, who: turn.who.id });

type Offer = {
  readonly title: Sentence;
  readonly step: StepName;
  readonly verb: string;
  readonly data?: object | undefined;
};

const pressed = (title: Sentence, name: StepName, as: string = name): Offer => ({
  title,
  step: name,
  verb: 'step',
  data: { step: as },
});
const opens = (title: Sentence, name: StepName, verb: string): Offer => ({ title, step: name, verb });

/** The likely ones first. */
const OFFERS: readonly Offer[] = [
  pressed(words.reopen, 'reopen'),
  pressed(words.take, 'take'),
  pressed(words.resume, 'resume'),
  pressed(words.reached, 'calledBack', 'reached'),
  opens(words.answer, 'answer', 'answer'),
  pressed(words.decide, 'decide'),
  opens(words.receipt, 'receipt', 'receipt'),
  pressed(words.notReached, 'calledBack', 'notReached'),
  opens(words.handOver, 'assign', 'handOver'),
  opens(words.extend, 'extend', 'extend'),
  pressed(words.wait, 'wait'),
  pressed(words.complete, 'complete'),
  pressed(words.answering, 'answering', 'answering'),
  pressed(words.wroteAgain, 'wroteAgain'),
  opens(words.answerOtherwise, 'answer', 'answer.form'),
  opens(words.correct, 'correct', 'correct'),
  pressed(words.dismiss, 'dismiss'),
];

/** Beside "Mere". */
const MOST_LIKELY = 3;

/** They carry which inquiry and which version of it, never what it shall become. */
export function inquiryButtons(
  asked: Asked,
  opened: OpenedInquiry,
  {
    undo,
    more = false,
    from,
  }: { readonly undo: boolean; readonly more?: boolean; readonly from?: BacklogPlace | undefined },
): InquiryButton[] {
  const { language } = asked;
  const { ref, version } = opened.inquiry;
  const button = ({ title, verb, data = {} }: Omit<Offer, 'step'>): InquiryButton => ({
    title: say(title, language),
    verb,
    data: { ref, version, ...data },
  });
  const offered = offersFor(asked, opened).map(button);
  const back = undo ? [button({ title: words.undo, verb: 'undo' })] : [];
  const journal = button({ title: words.journal, verb: 'journal' });
  const toList = from ? [{ title: say(words.toList, language), verb: 'backlog', data: from }] : [];
  const within = from && { from };
  if (more)
    return [...offered, journal, ...toList, button({ title: words.less, verb: 'show', data: within })];
  const rest = offered.length - MOST_LIKELY;
  if (rest <= 1) return [...back, ...offered, ...toList, journal];
  const likely = offered.slice(0, MOST_LIKELY);
  return [...back, ...likely, ...toList, button({ title: words.more, verb: 'more', data: within })];
}

function offersFor(asked: Asked, opened: OpenedInquiry): Offer[] {
  const { answering, owner } = opened.inquiry;
  const isTheirs = answering?.by === asked.turn.who.id;
  // What is a colleague's is seldom taken from them.
  const likely =
    owner === undefined
      ? OFFERS
      : OFFERS.toSorted((a, b) => Number(a.step === 'take') - Number(b.step === 'take'));
  return likely
    .filter(({ step }) => mayStep(asked, opened, step))
    .map((offer) =>
      offer.step === 'answering' && isTheirs
        ? pressed(words.notAnswering, 'answering', 'notAnswering')
        : offer,
    );
}
