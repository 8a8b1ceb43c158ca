/**
 * A message for reading beside another: its start line, each parameter on a line of its own, what it says of
 * credentials, and its body taken apart. Everything else is in the bytes, which can be shown instead.
 */

import { jsonObject } from "@/lib/crypto/json";
import { checkWord } from "@/lib/flow/read/stamp";
import type { Hop } from "@/lib/flow/run";
import { FORM_TYPE, type HeaderList, header, isRedirect, mediaType } from "@/lib/http/message";
import { startLine, targetOf } from "@/lib/http/raw";
import type { Message } from "@/lib/vocabulary/message";

export interface LetterLine {
	readonly text: string;
	/** The names under which differences speak of this line. */
	readonly names: readonly string[];
}

export function letterLines({ message }: Pick<Hop, "message">): readonly LetterLine[] {
	switch (message.kind) {
		case "work":
			return message.facts.map(({ name, text }) => line(`${name} = ${text}`, name));
		case "checks":
			return message.checks.map((check) =>
				line(`${check.title}: ${checkWord(check)}${check.detail ? ` (${check.detail})` : ""}`, check.title),
			);
		case "link":
			return addressLines("", message.url);
		case "request":
			return requestLines(message);
		case "response":
			return responseLines(message);
	}
}

const line = (text: string, ...names: string[]): LetterLine => ({ text, names });

/** An address up to its query, and then a line for each parameter. */
function addressLines(before: string, url: string, after = ""): readonly LetterLine[] {
	const [address = "", ...rest] = url.split(/(?=[?&#])/);
	const last = rest.length - 1;
	return [
		line(`${before}${address}${last < 0 ? after : ""}`, "address", "method"),
		...rest.map((part, i) => line(`  ${part}${i === last ? after : ""}`, nameOf(part.slice(1)))),
	];
}

/** The name of `name=value`, as the receiver reads it. */
function nameOf(part: string): string {
	const name = (part.split("=", 1)[0] ?? "").replaceAll("+", " ");
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}

function requestLines({ request }: Extract<Message, { kind: "request" }>): readonly LetterLine[] {
	const { host, target } = targetOf(request.url);
	const credentials = request.headers.filter(([name]) => ["authorization", "dpop"].includes(name.toLowerCase()));
	const start = addressLines(`${request.method} `, target, " HTTP/1.1");
	return [
		...start,
		line(`Host: ${header(request.headers, "host") ?? host}`, "address"),
		...credentials.map(([name, value]) => line(`${name}: ${value}`, name)),
		...bodyLines(request.body, mediaType(request.headers)),
	];
}

function responseLines({ response }: Extract<Message, { kind: "response" }>): readonly LetterLine[] {
	const { headers, body } = response;
	const location = isRedirect(response) ? addressLines("Location: ", header(headers, "location") ?? "") : [];
	return [
		line(startLine(response), "status"),
		...location,
		...asking(headers).map(([name, value]) => line(`${name}: ${value}`, name)),
		...bodyLines(body, mediaType(headers)),
	];
}

/** Headers of an answer that tell a client what to do. */
const asking = (headers: HeaderList): HeaderList =>
	headers.filter(([name]) => ["www-authenticate", "dpop-nonce"].includes(name.toLowerCase()));

function bodyLines(body: string, type: string): readonly LetterLine[] {
	if (body === "") return [];
	if (type === FORM_TYPE) return body.split("&").map((part, i) => line(`${i > 0 ? "&" : ""}${part}`, nameOf(part)));
	if (type === "text/html") return [line(`Page: ${/<title>([^<]*)<\/title>/.exec(body)?.[1] ?? "untitled"}`, "page")];
	return membersOf(body) ?? [line(body, "page")];
}

function membersOf(body: string): readonly LetterLine[] | undefined {
	const members = jsonObject(body);
	return members && Object.entries(members).map(([name, member]) => line(`"${name}": ${JSON.stringify(member)}`, name));
}
