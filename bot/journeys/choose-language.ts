import type { Turn } from '../core/conversation.ts';
import type { PreferenceStore } from '../core/preferences.ts';
import type { Language } from '../core/reply-language.ts';

export type LanguageChoice =
  | { readonly ok: true }
  /** Channels and group chats speak one language to everybody. */
  | { readonly ok: false; readonly reason: 'notPersonal' };

/** Stores the language in which a person wants to be answered. */
export async function chooseLanguage(
  ports: { readonly preferences: PreferenceStore },
  turn: Pick<Turn, 'who' | 'scope'>,
  to: Language,
): Promise<LanguageChoice> {
  if (turn.scope !== 'personal') return { ok: false, reason: 'notPersonal' };
  await ports.preferences.change(turn.who.id, { chosenLanguage: to });
  return { ok: true };
}
