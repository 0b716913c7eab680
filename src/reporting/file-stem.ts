/**
 * A table's or chart's name, if a file and a LaTeX label can safely bear it.
 * @throws Error where it holds anything but lowercase letters, digits and single hyphens
 */
export function fileStem(name: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(`the name "${name}" must be lowercase letters and digits, in parts joined by hyphens`);
  }
  return name;
}
