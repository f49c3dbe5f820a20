import 'reflect-metadata';
import { CommandFactory, CommandRunnerService } from 'nest-commander';
import { LANGUAGES } from '#messages/language';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Program } from './framing/program.ts';
import { speak } from './framing/speak.ts';
import { isCommanderProblem, isHelp } from './framing/usage-of-commander.ts';
import { LedgerCliModule } from './ledger-cli.module.ts';
import { problemLines, problemOf } from './output/problem.ts';
import { Speech } from './session/speech.ts';
import { Terminal } from './session/terminal.ts';

/**
 * Runs one command line (`argv` as Node has it: program and script first) and answers with the exit code. Every way it can fail
 * is told here, in one place.
 */
export const runCli = async (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  terminal = new Terminal(process.stdout, process.stderr),
): Promise<ExitCode> => {
  let speech = new Speech(LANGUAGES[0]);
  try {
    speech = Speech.asked(argv, environment);
    await runCommand(argv, terminal, speech);
    return terminal.exitCode;
  } catch (error) {
    if (isCommanderProblem(error) && isHelp(error)) return EXIT.ok;
    return tell(terminal, speech, error, argv.includes('--json'));
  }
};

const runCommand = async (argv: readonly string[], terminal: Terminal, speech: Speech): Promise<void> => {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class, and documents a literal.
  const app = await CommandFactory.createWithoutRunning(LedgerCliModule.forRun(terminal, speech), {
    logger: false,
    abortOnError: false,
    serviceErrorHandler: (error) => Promise.reject(error),
  });
  try {
    speak(app.get(Program).command, speech.catalogue, terminal);
    await app.get(CommandRunnerService).run([...argv]);
  } finally {
    await app.close();
  }
};

const tell = async (terminal: Terminal, { catalogue }: Speech, error: unknown, json: boolean): Promise<ExitCode> => {
  const problem = problemOf(catalogue, error);
  if (json) await terminal.printJson(problem);
  else for (const line of problemLines(problem)) terminal.say(line);
  return problem.exitCode;
};
