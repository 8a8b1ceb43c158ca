/** The named texts of a message, in the order in which it has them. Pure. */
import { jsonObject } from "@/lib/crypto/json";
import type { Hop, Run } from "@/lib/flow/run";
import { answeredPairs, parsePairs, queryOf } from "@/lib/http/form";
import { FORM_TYPE, type HeaderList, header, mediaType } from "@/lib/http/message";
import { pathOf } from "@/lib/http/raw";
import { certificatePairs } from "@/lib/http/tls";
import type { Message } from "@/lib/vocabulary/message";
import type { ParameterPlace } from "@/lib/vocabulary/parameters-at";

/** A named text of a message, and where it stands: a name means something else in a form than in an answer. */
export interface Named {
	readonly name: string;
	readonly text: string;
	readonly place: ParameterPlace;
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

export const namesOf = (run: Run, { message }: Hop): readonly Named[] => namedTexts(message, askedAt(run, message));

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
