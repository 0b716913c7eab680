import type { CommandModule } from 'yargs';
import { chainCommand } from './chain.ts';
import { compareCommand } from './compare.ts';
import { completionCommand } from './completion.ts';
import { datasetsCommand } from './datasets.ts';
import { doctorCommand } from './doctor.ts';
import { dossiersCommand } from './dossiers.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { newCommand } from './new.ts';
import { reportCommand } from './report.ts';
import { reproduceCommand, runCommand } from './run.ts';
import { runShardCommand } from './run-shard.ts';
import { schemaCommand } from './schema.ts';
import { scoreCommand } from './score.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order in which `--help` lists them. Each loads what it needs only when it is called. */
// biome-ignore lint/suspicious/noExplicitAny: each command has arguments of its own
export const commands: CommandModule<any, any>[] = [
  runCommand,
  reproduceCommand,
  verifyCommand,
  compareCommand,
  explainCommand,
  scoreCommand,
  datasetsCommand,
  chainCommand,
  dossiersCommand,
  reportCommand,
  exportCommand,
  newCommand,
  schemaCommand,
  doctorCommand,
  completionCommand,
  runShardCommand,
];
