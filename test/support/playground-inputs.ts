/** Fills a card's inputs as a person does, whatever Fluent control the client draws for them. */
import type { Locator, Page } from 'playwright-core';

type Fill = (page: Page, input: Locator, value: string) => Promise<void>;

/** A typed date is taken at Enter, but its calendar stays open over the card. */
const fillDate: Fill = async (page, input, value) => {
  await input.fill(value);
  await input.press('Enter');
  await input.press('Escape');
  await page.getByRole('grid').waitFor({ state: 'hidden' });
};

const choose: Fill = async (page, input, value) => {
  await input.click();
  const one = page.getByRole('option', { name: value, exact: true });
  await one.or(page.getByRole('menuitemcheckbox', { name: value, exact: true })).click();
  // One that takes several choices stays open.
  await input.press('Escape');
};

/** The client takes some of what is typed (numbers, times) only when the input loses focus. */
const type: Fill = async (_page, input, value) => {
  await input.fill(value);
  await input.press('Tab');
};

const tick: Fill = async (_page, input, value) => input.setChecked(value === 'true');

const pick: Fill = async (_page, group, value) =>
  group.getByRole('radio', { name: value, exact: true }).check();

async function way(input: Locator): Promise<Fill> {
  if ((await input.getAttribute('role')) === 'radiogroup') return pick;
  if ((await input.getAttribute('type')) === 'checkbox') return tick;
  if ((await input.getAttribute('aria-haspopup')) === 'dialog') return fillDate;
  const isTime = (await input.getAttribute('autocomplete')) === 'off';
  const isList = (await input.getAttribute('role')) === 'combobox' && !isTime;
  return isList ? choose : type;
}

/**
 * `value` is the text for texts and numbers, `2026-11-24` for dates, `13:30` for times, the choice's title
 * for lists, radio buttons and lists of ticks, `true` or `false` for a single tick.
 */
export async function fillInput(page: Page, card: Locator, label: string, value: string): Promise<void> {
  // The client adds an asterisk to the label of a required input.
  const labelled = card.getByLabel(new RegExp(`^${RegExp.escape(label)}( \\*)?$`));
  const oneOfSeveral = labelled.and(card.locator(`[type=checkbox][aria-label=${JSON.stringify(value)}]`));
  if ((await oneOfSeveral.count()) > 0) return oneOfSeveral.check();
  await (await way(labelled.first()))(page, labelled.first(), value);
}
