import type { Catalogue } from '#messages/catalogue';
import { CATALOGUES } from '#messages/catalogues';
import { isLanguage, type Language, LANGUAGES } from '#messages/language';
import { UsageError } from './usage-error.ts';

/** The language of this run and its words. */
export class Speech {
  readonly catalogue: Catalogue;

  constructor(readonly language: Language) {
    this.catalogue = CATALOGUES[language];
  }

  /** `--lang`, else LEDGER_LANG, else Vietnamese. Needed before the command line is parsed: its own errors are spoken too. */
  static asked(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Speech {
    const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
    const option = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
    const asked = option ?? environment['LEDGER_LANG'];
    if (asked === undefined || asked === '') return new Speech(LANGUAGES[0]);
    if (!isLanguage(asked)) throw new UsageError('language-unknown', { input: asked });
    return new Speech(asked);
  }
}
