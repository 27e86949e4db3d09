import { Help, type Command, type CommanderError } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Flaggor:',
  'Commands:': 'Kommandon:',
};

/** What commander's refusals are called by code, in Swedish. */
const REFUSALS: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'Okänd flagga',
  'commander.unknownCommand': 'Okänt kommando',
  'commander.missingArgument': 'Ett argument saknas',
  'commander.optionMissingArgument': 'Flaggan saknar sitt värde',
  'commander.missingMandatoryOptionValue': 'En flagga som krävs saknas',
  'commander.excessArguments': 'För många argument',
  'commander.invalidArgument': 'Ogiltigt värde',
};

/** Makes a program and all its commands speak Swedish and refuse by exception. */
export function speakSwedish(program: Command): void {
  for (const command of [program, ...descendants(program)]) {
    command
      .exitOverride()
      .helpOption('-h, --help', 'visa den här hjälpen')
      .configureOutput({ outputError: () => undefined })
      .configureHelp({
        styleTitle: (title) => TITLES[title] ?? title,
        subcommandTerm: (sub) => new Help().subcommandTerm(sub).replace('[options]', '[flaggor]'),
        commandUsage: (sub) =>
          new Help()
            .commandUsage(sub)
            .replace('[options]', '[flaggor]')
            .replace('[command]', '[kommando]'),
        optionDescription: (option) =>
          new Help()
            .optionDescription(option)
            .replace('(default:', '(förval:')
            .replace('(choices:', '(val:')
            .replace(', default:', ', förval:'),
      });
  }
}

function descendants(command: Command): readonly Command[] {
  return command.commands.flatMap((sub) => [sub, ...descendants(sub)]);
}

/** One sentence for what commander refused, with the part of the command line it is about. */
export function refusalText(error: CommanderError): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]).join(' ');
  const about = quoted === '' ? '' : `: ${quoted.slice(0, 200)}`;
  return `${REFUSALS[error.code] ?? 'Kommandot gick inte att tolka'}${about}. Se "utfall --help".`;
}
