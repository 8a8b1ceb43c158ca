/**
 * What somebody copied, without what programs put around and into it: escapes of JSON and of addresses, soft line
 * breaks of mail, characters that nobody can see. A token has none of these characters (RFC 6750 §2.1).
 */

/** Characters that stand nowhere for white space, and that nobody can see. */
const NOTHING = /\p{Cf}|\u034f|\ufe0e|\ufe0f/gu;
/** White space other than a space, a tab and a line break. */
const SPACE = /[^\S \t\n]/g;

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

export function plainText(pasted: string): string {
	const seen = pasted.replace(NOTHING, "").replace(/\r\n?/g, "\n").replace(SPACE, " ");
	return unquotedPrintable(withoutBackslashes(withoutPercents(seen)));
}

/** A JSON text in another one, a shell's continued line. */
function withoutBackslashes(text: string): string {
	if (!text.includes("\\")) return text;
	return text
		.replace(/\\\n/g, "\n")
		.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
		.replace(/\\([nrt"'`/\\])/g, (_, character: string) => escapes[character] ?? character);
}

/** An address inside an address is encoded once more: three times are enough for anybody. */
function withoutPercents(text: string): string {
	let plain = text;
	for (let round = 0; round < 3 && /%[0-7][0-9a-f]/i.test(plain); round++)
		plain = plain.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
	return plain;
}

/** Mail breaks long lines with `=` at their end, and writes `=` as `=3D`. The padding of a short token is none of that. */
function unquotedPrintable(text: string): string {
	const lines = text.split("\n");
	const joined = lines.map((line, i) => {
		const isSoft = line.length >= 40 && line.endsWith("=") && /^[\w.-]/.test(lines[i + 1] ?? "");
		return isSoft ? line.slice(0, -1) : `${line}${i + 1 < lines.length ? "\n" : ""}`;
	});
	return joined.join("").replace(/=3D(?=e[yw3])/g, "=");
}
