import type { Catalogue } from '#messages/catalogue';
import type { Terminal } from '../session/terminal.ts';
import { addOptions, type CommanderCommand, type OptionName } from './command-shape.ts';

const GLOBAL: readonly OptionName[] = ['data', 'ledger', 'json', 'lang'];
type Help = ReturnType<CommanderCommand['createHelp']>;

/** `unit enrol`, from the command and those above it; empty for the program itself. */
const pathOf = (command: CommanderCommand): string => {
  const above = command.parent;
  return above?.parent ? `${pathOf(above)} ${command.name()}` : above ? command.name() : '';
};

/** Commander's own help page with its headings in our words: they stand at the beginning of lines, everything else is indented. */
const helpPage =
  ({ cli: { help } }: Catalogue) =>
  (command: CommanderCommand, helper: Help): string => {
    const standard = Object.getPrototypeOf(helper) as Help;
    return standard.formatHelp
      .call(helper, command, helper)
      .replace(
        /^Usage:(.*)$/m,
        (_, usage: string) =>
          `${help.usage}${usage.replace('[options]', help.optionsPlaceholder).replace('[command]', help.commandPlaceholder)}`,
      )
      .replace(/^Arguments:$/m, help.arguments)
      .replace(/^Global Options:$/m, help.globalOptions)
      .replace(/^Options:$/m, help.options)
      .replace(/^Commands:$/m, help.commands);
  };

/** `record <chỉ tiêu> [số liệu]`: options and aliases are on the command's own page. */
const subcommandTerm = (command: CommanderCommand): string =>
  [
    command.name(),
    ...command.registeredArguments.map((each) => (each.required ? `<${each.name()}>` : `[${each.name()}]`)),
  ].join(' ');

const speakCommand = (command: CommanderCommand, catalogue: Catalogue, terminal: Terminal): void => {
  const { commands, help } = catalogue.cli;
  command
    .description((commands as Readonly<Record<string, string>>)[pathOf(command)] ?? help.about)
    .helpOption('-h, --help', help.helpOption)
    .addHelpCommand(command.commands.length > 0 && `help [${help.commandArgument}]`, help.helpCommand)
    .allowExcessArguments(command.commands.length > 0)
    .configureHelp({ showGlobalOptions: true, subcommandTerm, formatHelp: helpPage(catalogue) })
    .configureOutput({
      writeOut: (page) => void terminal.print(page.trimEnd()),
      writeErr: (page) => terminal.say(page.trimEnd()),
      // What a parse error means is said in one place, in our words (run-cli).
      outputError: () => undefined,
    })
    .exitOverride();
  for (const below of command.commands) speakCommand(below, catalogue, terminal);
};

/** Gives the whole program its global options, its words, and errors that are thrown instead of printed. */
export const speak = (program: CommanderCommand, catalogue: Catalogue, terminal: Terminal): void => {
  program.name('ledger');
  addOptions(program, GLOBAL, catalogue);
  // In the order of the catalogue, which is the order a newcomer needs them in.
  const order = Object.keys(catalogue.cli.commands);
  (program.commands as CommanderCommand[]).sort((a, b) => order.indexOf(a.name()) - order.indexOf(b.name()));
  speakCommand(program, catalogue, terminal);
};
