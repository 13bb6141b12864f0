import type { RosterStore } from '../core/absence/roster.ts';
import type { CallerStore } from '../core/caller.ts';

import type { ConversationReferences } from '../core/conversation-references.ts';
import type { Directory } from '../core/directory.ts';
import type { DueWorkStore } from '../core/due-work-store.ts';
import type { InquiryStore } from '../core/inquiry-store.ts';
import type { Log } from '../core/log.ts';
import type { Rules } from '../core/obligations.ts';
import type { PreferenceStore, Preferences } from '../core/preferences.ts';
import type { Recipients } from '../core/recipients.ts';
import { type Language, replyLanguage } from '../core/reply-language.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { Clock } from '../language/due.ts';

/** What the handlers of due work go by. */
export type WorkPorts = {
  readonly directory: Directory;
  readonly inquiries: InquiryStore;
  readonly callers: CallerStore;
  readonly rosters: RosterStore;
  readonly references: ConversationReferences;
  readonly recipients: Recipients;
  readonly store: DueWorkStore;
  readonly clock: Omit<Clock, 'now'>;
  readonly rules: Rules;
  readonly preferences: Pick<PreferenceStore, 'change'>;
  readonly profileLanguage: Language;
  /** For how many months a closed inquiry is kept. */
  readonly keepClosedMonths: number;
  readonly log: Log;
};

export const clockAt = ({ clock }: Pick<WorkPorts, 'clock'>, now: EpochMs): Clock => ({ ...clock, now });

/** What the client speaks is not known outside a turn. */
export const languageOf = (
  { profileLanguage }: WorkPorts,
  { chosenLanguage, lastLanguage }: Preferences,
): Language =>
  replyLanguage({
    personal: true,
    profile: profileLanguage,
    chosen: chosenLanguage,
    lastUsed: lastLanguage,
    ofText: undefined,
    locale: undefined,
  });
