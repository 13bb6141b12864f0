/** The environment as given; an empty value counts as not set. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Everything that is wrong, each with how to put it right, for whoever sets the bot up. */
export type SettingFault = { readonly setting: string; readonly message: string };

/** Reads variables one by one and collects every fault instead of stopping at the first. */
export type VariableReader = {
  readonly faults: SettingFault[];
  optional(name: string): string | undefined;
  /** `how` says what the setting is and where to find it. */
  required(name: string, how: string): string;
  oneOf<Choice extends string>(name: string, choices: readonly Choice[], how: string): Choice | undefined;
  port(name: string, otherwise: number): number;
  /** Separated by commas or white space. */
  list(name: string): readonly string[];
  fault(setting: string, message: string): void;
};

export function readVariables(variables: Variables): VariableReader {
  const faults: SettingFault[] = [];
  const fault = (setting: string, message: string) => {
    faults.push({ setting, message });
  };
  const optional = (name: string) => variables[name]?.trim() || undefined;
  return {
    faults,
    fault,
    optional,
    required(name, how) {
      const value = optional(name);
      if (value === undefined) fault(name, `is missing. ${how}`);
      return value ?? '';
    },
    oneOf(name, choices, how) {
      const value = optional(name);
      const chosen = choices.find((choice) => choice === value);
      if (value === undefined) fault(name, `is missing. ${how}`);
      else if (chosen === undefined)
        fault(name, `is "${value}", and must be ${choices.join(' or ')}. ${how}`);
      return chosen;
    },
    port(name, otherwise) {
      const value = optional(name);
      if (value === undefined) return otherwise;
      if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
      fault(name, `is "${value}", and must be a port number from 0 to 65535 (0: any free port).`);
      return otherwise;
    },
    list: (name) => (optional(name) ?? '').split(/[\s,]+/).filter((item) => item !== ''),
  };
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isGuid = (text: string): boolean => GUID.test(text);

/** A wrong id in a large directory file is wrong thousands of times. */
const MOST_TOLD = 40;

/** One message for a person at a terminal or in a log: every fault, and what to do. */
export function describeFaults(what: string, faults: readonly SettingFault[]): string {
  const count = faults.length === 1 ? 'One setting is' : `${faults.length} settings are`;
  const lines = faults.slice(0, MOST_TOLD).map(({ setting, message }) => `  ${setting} ${message}`);
  if (faults.length > MOST_TOLD) lines.push(`  … and ${faults.length - MOST_TOLD} more.`);
  return [
    `${what} ${count} missing or wrong:`,
    '',
    ...lines,
    '',
    'Set them in the environment or in a file named .env; .env.example explains each.',
  ].join('\n');
}
