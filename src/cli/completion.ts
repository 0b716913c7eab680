import type { CommandModule } from 'yargs';
import { type Shell, shells } from './completion/scripts.ts';

/** `inkledger completion`. */
export const completionCommand: CommandModule<object, { shell: Shell; json: boolean }> = {
  command: 'completion [shell]',
  describe: 'Print what a shell reads to complete commands, options, configs and names',
  builder: (yargs) =>
    yargs
      .positional('shell', { choices: shells, default: 'bash' as const, describe: 'Which shell' })
      .option('json', { type: 'boolean', default: false, describe: 'Print JSON alone on standard output' }),
  async handler({ shell, json }) {
    const { completionScript } = await import('./completion/scripts.ts');
    const { default: path } = await import('node:path');
    const script = completionScript(shell, process.execPath, path.join(import.meta.dirname, 'inkledger.js'));
    process.stdout.write(json ? `${JSON.stringify({ shell, script }, undefined, 2)}\n` : script);
  },
};
