/** The outside world of one command line run; a test hands in its own. */
export interface CliIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** True when standard output is a terminal that may show colours. */
  readonly isColoured: boolean;
  /** Width of the terminal in characters. */
  readonly columns: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Language tag of the operating system; asked only when the environment names no locale. */
  readonly systemLocale: () => string;
  readonly now: () => Date;
  readonly randomId: () => string;
}
