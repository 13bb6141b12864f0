import type { StepRefusal } from '../core/life/step.ts';
import { say } from '../language/sentence.ts';
import { answer as answerWords } from '../language/sentences/inquiry.ts';
import { dayFault, refusal as words } from '../language/sentences/steps.ts';
import type { Asked } from './ports.ts';

/** Why a step was not taken. */
export function refusalText({ language }: Pick<Asked, 'language'>, refusal: StepRefusal): string {
  switch (refusal.reason) {
    case 'already':
      return say(words.alreadyNoted, language);
    case 'day':
      return say(dayFault[refusal.fault], language);
    case 'completeAtFault':
      return say(
        refusal.fault === 'inFuture' ? words.completeInFuture : words.completeBeforeReceived,
        language,
      );
    case 'nothingMet':
      return say(
        refusal.next?.what === 'callBack' ? answerWords.callBackNeeded : answerWords.decisionNeeded,
        language,
      );
    case 'notByPhone':
      return say(answerWords.notByPhone, language);
    default:
      return say(words[refusal.reason], language);
  }
}
