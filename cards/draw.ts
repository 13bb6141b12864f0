import { Template } from 'adaptivecards-templating';
import type { Card } from '../bot/core/conversation.ts';

/**
 * Parses a card's template once and returns what draws it. Everything in `view` is ready to be read: dates,
 * numbers and words are made before, since the template language knows neither Danish nor the time zone.
 */
export function cardFrom<View extends object>(template: object): (view: View) => Card {
  const parsed = new Template(template);
  return (view) => parsed.expand({ $root: view }) as Card;
}
