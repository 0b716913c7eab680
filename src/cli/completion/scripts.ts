/** The shells whose completion there is a script for. */
export const shells = ['bash', 'zsh'] as const;
export type Shell = (typeof shells)[number];

/**
 * What a shell reads to complete `inkledger`. It asks the program itself, by its path: it need not be on PATH, so that
 * an alias completes too. SHELL tells yargs which form the shell wants.
 *
 * @param node the program that runs JavaScript
 * @param entry the program's file
 */
export function completionScript(shell: Shell, node: string, entry: string): string {
  const program = `SHELL=${shell} ${quoted(node)} ${quoted(entry)} --get-yargs-completions`;
  return shell === 'bash' ? bash(program) : zsh(program);
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function bash(program: string): string {
  return `_inkledger() {
  local word
  COMPREPLY=()
  while IFS= read -r word; do
    case "$word" in "\${COMP_WORDS[COMP_CWORD]}"*) COMPREPLY+=("$word") ;; esac
  done < <(${program} "\${COMP_WORDS[@]:0:COMP_CWORD+1}" 2>/dev/null)
}
complete -o bashdefault -o default -F _inkledger inkledger
`;
}

function zsh(program: string): string {
  return `#compdef inkledger
_inkledger() {
  local -a found
  found=("\${(@f)$(${program} "\${(@)words[1,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${found[1]}" ]]; then
    _describe 'value' found
  else
    _files
  fi
}
if [[ "\${zsh_eval_context[-1]}" == loadautofunc ]]; then
  _inkledger "$@"
else
  compdef _inkledger inkledger
fi
`;
}
