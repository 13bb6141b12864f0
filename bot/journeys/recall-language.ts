import type { Turn } from '../core/conversation.ts';
import type { PreferenceStore } from '../core/preferences.ts';
import { type Language, replyLanguage } from '../core/reply-language.ts';

/**
 * Decides the language of the reply to a turn, and remembers the one a person was last seen to write.
 * @param ofText the language that the text itself tells, if it does
 */
export async function recallLanguage(
  ports: { readonly preferences: PreferenceStore; readonly profileLanguage: Language },
  turn: Pick<Turn, 'who' | 'scope' | 'locale'>,
  ofText: Language | undefined,
): Promise<Language> {
  if (turn.scope !== 'personal') return ports.profileLanguage;
  const known = await ports.preferences.of(turn.who.id);
  if (ofText !== undefined && ofText !== known.lastLanguage) {
    await ports.preferences.change(turn.who.id, { lastLanguage: ofText });
  }
  return replyLanguage({
    personal: true,
    profile: ports.profileLanguage,
    chosen: known.chosenLanguage,
    ofText,
    lastUsed: known.lastLanguage,
    locale: turn.locale,
  });
}
