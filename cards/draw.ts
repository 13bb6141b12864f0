import { createRequire } from 'node:module';
import type * as Templating from 'adaptivecards-templating';
import type { Card } from '../bot/core/conversation.ts';
import { fill, readView, type Skeleton, skeletonOf } from './skeleton.ts';

/** Loaded with the first card: its expression language takes a tenth of the bot's start and 16 MB. */
const loadPackage = createRequire(import.meta.url);

/** More shapes than one card has in a busy hour; a card whose lists are of every length has the most. */
const MOST_SHAPES = 200;

/**
 * Returns what draws a card; its template is parsed at the first drawing. Everything in `view` is ready to be read:
 * dates, numbers and words are made before, since the template language knows neither Danish nor the time zone.
 *
 * The template only places values, and asks of them whether they are null, true, or how many there are. Views that
 * are alike in that make cards that are alike but for the values, so the template is expanded once for each such
 * shape, with marks for values, and the values are put in the marks' places: 20 times as fast as expanding it anew.
 */
export function cardFrom<View extends object>(template: object): (view: View) => Card {
  let parsed: Templating.Template | undefined;
  const skeletons = new Map<string, Skeleton>();
  return (view) => {
    const { shape, marked, values } = readView(view);
    let skeleton = skeletons.get(shape);
    if (skeleton === undefined) {
      if (skeletons.size >= MOST_SHAPES) skeletons.clear();
      parsed ??= parse(template);
      skeleton = skeletonOf(parsed.expand({ $root: marked() }));
      skeletons.set(shape, skeleton);
    }
    return fill(skeleton, values) as Card;
  };
}

function parse(template: object): Templating.Template {
  const { Template } = loadPackage('adaptivecards-templating') as typeof Templating;
  return new Template(template);
}
