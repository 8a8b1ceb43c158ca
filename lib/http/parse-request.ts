/**
 * A request that somebody has typed, as HTTP/1.1 reads it (RFC 9112). What a server would have to take for something
 * else than a request is a sentence here, since no server sees it; whatever is a request is for the server to judge.
 */
import { utf8 } from "../crypto/bytes";
import { FORM_TYPE, type HeaderList, type HttpRequest, mediaType } from "./message";
import { cut, wellFormed } from "./text";

/** Why a text is no request. */
export interface Unreadable {
	/** From 1. */
	readonly line: number;
	/** One or two sentences, which name the line. */
	readonly says: string;
}

/** RFC 9110 §5.6.2. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** `as.example`, `127.0.0.1:4712`, `[::1]:4712` (RFC 9110 §7.2). */
const HOST = /^(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;
/** What a URI has no place for: everything outside visible ASCII (RFC 3986 §2). */
const NOT_IN_A_URI = /[^\x21-\x7E]/u;
/** What takes no room on the screen, such as the mark that some editors put before a text. */
const UNSEEN = /[\p{Cc}\p{Cf}]/u;
/** Control characters, which no header value has (RFC 9110 §5.5). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\x00-\x08\x0A-\x1F\x7F]/;

/**
 * Reads a request. It is taken to go over TLS: the address is that of https, with the authority that `Host` names.
 * Breaks after an `&` of a form, and at its end, are left out; `Host` and `Content-Length` are not among the headers,
 * since a sender adds them (`rawText`). Never throws.
 */
export function parseRequest(typed: string): HttpRequest | Unreadable {
	const lines = wellFormed(typed).replace(/\r\n?/g, "\n").split("\n");
	// RFC 9112 §2.2: empty lines before a request are ignored.
	const first = lines.findIndex((line) => line.trim() !== "");
	if (first < 0) return { line: 1, says: "Nothing is written yet." };
	const start = readStart(lines[first] ?? "", first + 1);
	if ("says" in start) return start;
	const gap = lines.indexOf("", first + 1);
	const end = gap < 0 ? lines.length : gap;
	const headers = readHeaders(lines, first + 1, end);
	if ("says" in headers) return headers;
	const host = readHost(headers, first + 2);
	if (typeof host !== "string") return host;
	const body = readBody(lines, end + 1, headers);
	if (typeof body !== "string") return body;
	const wrong = wrongLength(headers, body);
	if (wrong) return wrong;
	const { method, target } = start;
	const own = plain(headers).filter(([name]) => !/^(?:host|content-length)$/i.test(name));
	return { method, url: `https://${host.toLowerCase()}${target}`, headers: own, body };
}

interface Start {
	readonly method: string;
	readonly target: string;
}

/** `U+FEFF`. */
const codeOf = (character: string): string =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** `POST /token HTTP/1.1` (RFC 9112 §3). */
function readStart(text: string, line: number): Start | Unreadable {
	const no = (says: string): Unreadable => ({ line, says: `Line ${line} ${says}` });
	const parts = text.trimEnd().split(" ");
	const [method = "", target = "", version] = parts;
	if (version === undefined || parts.length > 3)
		return no("is not a request line: it is a method, a path and HTTP/1.1, with one space between them.");
	const unseen = UNSEEN.exec(text.trimEnd())?.[0];
	if (unseen) return no(`has a character that nobody sees, ${codeOf(unseen)}. No request line has one.`);
	if (!TOKEN.test(method)) return no(`does not begin with a method: “${cut(method, 20)}” cannot be one.`);
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target))
		return no(
			"has the whole address. Straight to its server, a request line has path and query only; the server stands in Host (RFC 9112 §3.2.1).",
		);
	if (!target.startsWith("/")) return no("has no path after the method: a path begins with a slash.");
	if (target.includes("#")) return no("has a # in its path. What stands behind it is never sent (RFC 9110 §4.2.5).");
	const odd = NOT_IN_A_URI.exec(target)?.[0];
	if (odd !== undefined) return no(`has a character in its path that must be percent-encoded: “${odd}”.`);
	if (version !== "HTTP/1.1") return no("does not end in HTTP/1.1, which is how a message is written as text here.");
	return { method, target };
}

/** A header with the number of its line. */
type Field = readonly [name: string, value: string, line: number];

const plain = (fields: readonly Field[]): HeaderList => fields.map(([name, value]) => [name, value] as const);

function readHeaders(lines: readonly string[], from: number, to: number): readonly Field[] | Unreadable {
	const fields: Field[] = [];
	for (let index = from; index < to; index++) {
		const field = readField(lines[index] ?? "", index + 1);
		if ("says" in field) return field;
		fields.push(field);
	}
	return fields;
}

/** `Content-Type: application/json` (RFC 9112 §5). */
function readField(text: string, line: number): Field | Unreadable {
	const no = (says: string): Unreadable => ({ line, says: `Line ${line} ${says}` });
	if (/^[ \t]/.test(text))
		return no("begins with a space. A header has one line; to fold it is obsolete (RFC 9112 §5.2).");
	const colon = text.indexOf(":");
	const name = text.slice(0, colon);
	const maybeBody = /^[^:]*=/.test(text) ? " If it is the body, an empty line stands before it." : "";
	if (colon < 0) return no(`is not a header: no colon.${maybeBody}`);
	if (/[ \t]$/.test(name))
		return no("has a space before its colon. A server must refuse to read such a message (RFC 9112 §5.1).");
	if (!TOKEN.test(name)) return no(`is not a header: “${cut(name, 20)}” cannot be the name of one.${maybeBody}`);
	const value = text.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, "");
	if (CONTROL.test(value)) return no("has a control character, which no header has (RFC 9110 §5.5).");
	if (/^transfer-encoding$/i.test(name))
		return no("says Transfer-Encoding. Here a body is written as it is: leave the line out.");
	return [name, value, line];
}

/** The authority (RFC 9112 §3.2). */
function readHost(fields: readonly Field[], line: number): string | Unreadable {
	const [host, second] = fields.filter(([name]) => /^host$/i.test(name));
	if (!host) return { line, says: "The Host header is missing: it says which server is meant (RFC 9112 §3.2)." };
	if (second)
		return { line: second[2], says: `Line ${second[2]} is a second Host header. There must be one (RFC 9112 §3.2).` };
	const [, value, at] = host;
	if (HOST.test(value)) return value;
	return { line: at, says: `Line ${at} is no Host header: it has the name of a server, without https:// and path.` };
}

/** Everything after the empty line. A form may be broken after an `&`, as a long line is in a book. */
function readBody(lines: readonly string[], from: number, fields: readonly Field[]): string | Unreadable {
	const type = mediaType(plain(fields));
	const rest = lines.slice(from);
	if (type !== FORM_TYPE && type !== "") return rest.join("\n");
	const last = rest.findLastIndex((line) => line !== "");
	const written = rest.slice(0, last + 1);
	const broken = written.findIndex((line, i) => i < last && line !== "" && !/&[ \t]*$/.test(line));
	const line = from + broken + 1;
	if (type === FORM_TYPE && written[0] === "")
		return { line: from + 1, says: `Line ${from + 1} is a second empty line, and would be part of the form.` };
	if (type === FORM_TYPE && broken >= 0)
		return { line, says: `Line ${line} breaks the form inside a value. A break is left out only after an &.` };
	return written.join("\n").replace(/&[ \t]*\n\s*/g, "&");
}

/** A length that is given has to be true (RFC 9112 §6.2). */
function wrongLength(fields: readonly Field[], body: string): Unreadable | undefined {
	const given = fields.find(([name]) => /^content-length$/i.test(name));
	const octets = utf8(body).length;
	if (!given || given[1] === String(octets)) return undefined;
	const [, value, line] = given;
	const told = `Line ${line} says Content-Length: ${cut(value, 20)}, and the body has ${octets} octets.`;
	return { line, says: `${told} Leave the line out: it is added.` };
}
