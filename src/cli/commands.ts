import type { CommandModule } from 'yargs';
import { reproduceCommand, runCommand } from './run.ts';

/** Every command, in the order in which `--help` lists them. Each loads what it needs only when it is called. */
// biome-ignore lint/suspicious/noExplicitAny: each command has arguments of its own
export const commands: CommandModule<any, any>[] = [runCommand, reproduceCommand];
