import { describe, expect, test } from 'vitest';
import type { ChatScope } from '../../bot/core/conversation.ts';
import { localDay } from '../../bot/core/local-day.ts';
import { LANGUAGES } from '../../bot/core/reply-language.ts';
import { menuFor } from '../../bot/language/commands.ts';
import { isNotYet } from '../../bot/language/not-yet.ts';
import { readText } from '../../bot/language/read-text.ts';
import type { CommandName } from '../../bot/language/reading.ts';
import { SAMPLE_READINGS } from './support/sample-values.ts';

/** Help card and manifest show what `menuFor` lists, and nothing else. */
const SCOPES: readonly ChatScope[] = ['personal', 'team', 'groupChat'];
const TODAY = localDay(new Temporal.PlainDate(2026, 11, 23));
const everywhere = SCOPES.flatMap((scope) => LANGUAGES.map((language) => ({ scope, language })));

const listed = (scope: ChatScope, language: 'da' | 'en') =>
  menuFor(scope).map(({ write }) => readText(write[language], TODAY).reading.command);

describe.each(everywhere)('the menu in $scope ($language)', ({ scope, language }) => {
  test('lists no command that is not wired, and none that is not understood', () => {
    for (const command of listed(scope, language)) {
      expect(['unclear', 'unknown']).not.toContain(command);
      expect(isNotYet(command as CommandName), command).toBe(false);
    }
  });

  test('lists no command twice but those of the languages', () => {
    const once = listed(scope, language).filter((command) => command !== 'language');
    expect(new Set(once).size).toBe(once.length);
  });
});

test('in one’s own chat every wired command is listed', () => {
  const wired = (Object.keys(SAMPLE_READINGS) as CommandName[]).filter((command) => !isNotYet(command));
  for (const language of LANGUAGES) expect(new Set(listed('personal', language))).toEqual(new Set(wired));
});
