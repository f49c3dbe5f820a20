import type { CommandRunner } from 'nest-commander';
import type { Catalogue } from '#messages/catalogue';

/** Commander's own command, as nest-commander hands it over. */
export type CommanderCommand = Parameters<CommandRunner['setCommand']>[0];

type ArgumentName = keyof Catalogue['cli']['args'];
export type OptionName = keyof Catalogue['cli']['options'];

/** What a command takes: arguments in order (`value?` may be left out) and options. Their words are in the catalogue. */
export interface CommandShape {
  readonly arguments?: readonly (ArgumentName | `${ArgumentName}?`)[];
  readonly options?: readonly OptionName[];
}

const SWITCHES = [
  'json',
  'ended',
  'jsonl',
  'administrator',
  'all',
  'paused',
  'resumed',
  'never',
] as const satisfies readonly OptionName[];
const LISTS = ['covered', 'milestone', 'predecessor'] as const satisfies readonly OptionName[];
type Switch = (typeof SWITCHES)[number];
type List = (typeof LISTS)[number];

/** The options of a command line, by name. */
export type Given = { readonly [Name in Exclude<OptionName, Switch | List>]?: string } & {
  readonly [Name in Switch]?: boolean;
} & { readonly [Name in List]?: readonly string[] };

const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;

const addOption = (command: CommanderCommand, name: OptionName, { cli }: Catalogue): void => {
  const [value, about] = cli.options[name];
  const isSwitch = (SWITCHES as readonly string[]).includes(name);
  const option = command.createOption(isSwitch ? flagOf(name) : `${flagOf(name)} <${value}>`, about);
  option.variadic = (LISTS as readonly string[]).includes(name);
  command.addOption(option);
};

/** Adds options that hold for every command below this one. */
export const addOptions = (command: CommanderCommand, names: readonly OptionName[], catalogue: Catalogue): void => {
  for (const name of names) addOption(command, name, catalogue);
};

/** Gives a command its arguments and options, in the words of the catalogue. */
export const shapeCommand = (command: CommanderCommand, shape: CommandShape, catalogue: Catalogue): void => {
  for (const argument of shape.arguments ?? []) {
    const name = argument.replace('?', '') as ArgumentName;
    const [value, about] = catalogue.cli.args[name];
    command.addArgument(command.createArgument(argument.endsWith('?') ? `[${value}]` : `<${value}>`, about));
  }
  addOptions(command, shape.options ?? [], catalogue);
};
