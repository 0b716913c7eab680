import type { CommandModule } from 'yargs';

/** `inkledger schema`: what editors check configs against. */
export const schemaCommand: CommandModule<object, { to: string; json: boolean }> = {
  command: 'schema',
  describe: 'Write the JSON Schema of configs, for editors',
  builder: (yargs) =>
    yargs
      .option('to', {
        type: 'string',
        // Or a lone - would count as an argument, not as the option's value.
        nargs: 1,
        default: 'configs/schema.json',
        describe: 'The file to write; - for standard output',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Name the file written, as JSON' }),
  async handler({ to, json }) {
    const { configJsonSchema } = await import('../running/config/json-schema.ts');
    const { leaveNothing } = await import('./leave-nothing.ts');
    const { writeAtomically } = await import('../common/atomic-write.ts');
    const text = `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
    if (to === '-') {
      process.stdout.write(text);
      return;
    }
    await leaveNothing(to, (signal) => writeAtomically(to, text, signal));
    if (json) process.stdout.write(`${JSON.stringify({ file: to })}\n`);
  },
};
