/** A message as a list of named values, each with its maker and where it came from. Pure. */

import { jsonObject } from "@/lib/crypto/json";
import { laneOf } from "@/lib/flow/read/describe";
import { textOf } from "@/lib/flow/read/holdings";
import type { Hop, Run, RunValue } from "@/lib/flow/run";
import { answeredPairs, parsePairs, queryOf } from "@/lib/http/form";
import { FORM_TYPE, type HeaderList, header, mediaType } from "@/lib/http/message";
import { pathOf } from "@/lib/http/raw";
import { certificatePairs } from "@/lib/http/tls";
import type { Message } from "@/lib/vocabulary/message";
import { parameterNote } from "@/lib/vocabulary/parameters";
import { type ParameterPlace, parameterNoteAt } from "@/lib/vocabulary/parameters-at";
import { partySaid } from "../words/party";
import { t } from "../words/words";

export interface LetterRow {
	readonly name: string;
	readonly text: string;
	/** The registered value that this is, or contains. */
	readonly value?: RunValue;
	/** Where it came from. */
	readonly origin?: string;
	readonly purpose?: string;
	readonly without?: string;
}

/** Headers worth a line in the Letter; the Raw tab has them all. */
const TELLING_HEADERS = [
	"authorization",
	"cookie",
	"set-cookie",
	"www-authenticate",
	"origin",
	"access-control-request-method",
	"access-control-request-headers",
	"access-control-allow-origin",
	"access-control-allow-methods",
	"access-control-allow-headers",
	"access-control-expose-headers",
	"referer",
];

export function letterRows(run: Run, hop: Hop): readonly LetterRow[] {
	const row = rowMaker(run, hop);
	return namedTexts(hop.message, askedAt(run, hop.message)).map((one) => row(one));
}

/** A named text of a message, and where it stands: a name means something else in a form than in an answer. */
interface Named {
	readonly name: string;
	readonly text: string;
	readonly place: ParameterPlace;
}

const named =
	(place: ParameterPlace) =>
	([name, text]: readonly [string, string]): Named => ({ name, text, place });

/** The path of the request that a message answers. */
const askedAt = (run: Run, message: Message): string => {
	if (message.kind !== "response") return "";
	const asked = run.hops.find((hop) => hop.message.kind === "request" && hop.message.exchange === message.exchange);
	return asked?.message.kind === "request" ? pathOf(asked.message.request.url) : "";
};

function namedTexts(message: Message, asked: string): readonly Named[] {
	switch (message.kind) {
		case "work":
			return message.facts.map(({ name, text }) => ({ name, text, place: "work" }));
		case "link":
			return queryOf(message.url).map(named(`to ${pathOf(message.url)}`));
		case "request": {
			const { url, headers, body, tls } = message.request;
			const form = mediaType(headers) === FORM_TYPE ? parsePairs(body) : [];
			const proven = tls === undefined ? [] : certificatePairs(tls);
			return [...proven, ...tellingHeaders(headers), ...queryOf(url), ...form].map(named(`to ${pathOf(url)}`));
		}
		case "response": {
			const { headers, body } = message.response;
			const location = header(headers, "location") ?? "";
			const members = mediaType(headers) === "application/json" ? jsonMembers(body) : [];
			return [
				...[...tellingHeaders(headers), ...members].map(named(`from ${asked}`)),
				...answeredPairs(location).map(named(`to ${pathOf(location)}`)),
			];
		}
		default:
			return [];
	}
}

const tellingHeaders = (headers: HeaderList) =>
	headers.filter(([name]) => TELLING_HEADERS.includes(name.toLowerCase()));

const jsonMembers = (body: string): readonly (readonly [string, string])[] =>
	Object.entries(jsonObject(body) ?? {}).map(([name, member]) => [
		name,
		typeof member === "string" ? member : JSON.stringify(member),
	]);

const rowMaker =
	(run: Run, hop: Hop) =>
	({ name, text, place }: Named): LetterRow => {
		const value = valueIn(run, text);
		const about = forgets(name, text) ? parameterNote("set-cookie, max-age=0") : parameterNoteAt(name, text, place);
		const origin = value ? originOf(run, hop, value) : undefined;
		return {
			name,
			text,
			...(value ? { value } : {}),
			...(origin === undefined ? {} : { origin }),
			...(about ? { purpose: about.purpose } : {}),
			...(about?.without === undefined ? {} : { without: about.without }),
		};
	};

/** Whether a header takes a cookie back (RFC 6265 §5.2.2). */
const forgets = (name: string, text: string) => name.toLowerCase() === "set-cookie" && /;\s*max-age=0\b/i.test(text);

/** The registered value that a text is, else the longest that it contains. */
export function valueIn(run: Run, text: string): RunValue | undefined {
	const exact = run.values.find((value) => value.text === text);
	if (exact) return exact;
	return run.values
		.filter((value) => value.text.length > 12 && text.includes(value.text))
		.sort((a, b) => b.text.length - a.text.length)[0];
}

function originOf(run: Run, hop: Hop, value: RunValue): string {
	const party = partySaid(laneOf(run, value.maker));
	if (value.isPublic) return t("Public: anybody may know it");
	if (value.bornAt < 0) return t("Agreed before the first hop");
	if (value.bornAt === hop.index) return t("Made by {party} at this hop", { party });
	const sentBefore = run.hops
		.slice(0, hop.index)
		.some(({ message }) => "from" in message && textOf(message).includes(value.text));
	const at = { party, hop: run.hops[value.bornAt]?.number ?? "" };
	return sentBefore || "lane" in hop.message
		? t("Made by {party} at hop {hop}", at)
		: t("Made by {party} at hop {hop}. Never sent before this hop", at);
}
