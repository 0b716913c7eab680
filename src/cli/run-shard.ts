import type { CommandModule } from 'yargs';

/** `inkledger run-shard <file>`. */
export const runShardCommand: CommandModule<object, { file: string; workers?: number }> = {
  command: 'run-shard <file>',
  describe: 'Run a shard: what the jobs of --executor slurm call, not for people',
  builder: (yargs) =>
    yargs
      .positional('file', { type: 'string', demandOption: true, describe: 'A shard that --executor slurm wrote' })
      .option('workers', { type: 'number', describe: "Worker threads; the job's cores unless told" }),
  async handler({ file, workers }) {
    const { runShardHere } = await import('./run-shard-here.ts');
    await runShardHere(file, workers);
  },
};
