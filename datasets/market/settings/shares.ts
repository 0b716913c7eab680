import { z } from 'zod';

/** A part of a whole: from 0 to 1. */
export const share = z.number().min(0).max(1);

/** A weight for each name: the chance of a name is its weight over the sum of all. */
export function weights<const Name extends string>(defaults: Readonly<Record<Name, number>>) {
  const shape = Object.fromEntries(
    Object.entries<number>(defaults).map(([name, weight]) => [name, z.number().min(0).default(weight)]),
  ) as Record<Name, z.ZodDefault<z.ZodNumber>>;
  return z
    .strictObject(shape)
    .refine((value) => Object.values(value as Record<string, number>).some((weight) => weight > 0), {
      message: 'one weight at least must be above 0',
    })
    .prefault({} as never);
}
