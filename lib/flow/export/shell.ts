/**
 * Words for a shell that reach a program unchanged: in sh, bash and zsh, in a script, and pasted at a prompt. There
 * zsh knows no comments, bash and zsh look for `!` outside single quotes, and each line is looked at by itself.
 */
import { utf8 } from "../../crypto/bytes";

/** In single quotes nothing is interpreted. They stay within a line. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const CONTROL = /\p{Cc}/u;

/** Whether a text holds characters that a prompt would take for keys, such as line breaks and tabs. */
export const hasControls = (text: string): boolean => CONTROL.test(text);

/** The command that prints a text, octet by octet where that is needed (POSIX `printf`). */
export function printed(text: string): string {
	const octets = [...utf8(text)].map((octet) => {
		const character = String.fromCharCode(octet);
		return /[A-Za-z0-9 ._~:/?&=@,{}[\]"+-]/.test(character) ? character : `\\0${octet.toString(8).padStart(3, "0")}`;
	});
	return `printf %b '${octets.join("")}'`;
}

/** One word. NUL, which no argument can hold, and line breaks at the end are left out. */
export const word = (text: string): string =>
	hasControls(text) ? `"$(${printed(text.replaceAll("\0", ""))})"` : quoted(text);

/** A line for people: a command that does nothing, since zsh knows no comments at its prompt. */
export const remark = (text: string): string => `: ${quoted(text.replace(/\p{Cc}+/gu, " "))}`;
