/** Requests that nobody meant to send: small damages to a good request, as fast-check values. */
import fc from "fast-check";
import { formatPairs, type Pairs, parsePairs, splitUrl } from "../http/form";
import type { HeaderList, HttpRequest } from "../http/message";

type Part = "query" | "form" | "header";

export type Damage =
	| { readonly kind: "drop"; readonly part: Part; readonly index: number }
	| { readonly kind: "double"; readonly part: Part; readonly index: number }
	| { readonly kind: "value" | "name"; readonly part: Part; readonly index: number; readonly text: string }
	| { readonly kind: "add"; readonly part: Part; readonly name: string; readonly text: string }
	| { readonly kind: "method"; readonly text: string }
	| { readonly kind: "body"; readonly text: string }
	/** Cuts the encoded query or body at `index` and puts raw text there. */
	| {
			readonly kind: "splice";
			readonly part: "query" | "form";
			readonly index: number;
			readonly cut: number;
			readonly text: string;
	  };

const names = [
	..."client_id redirect_uri response_type response_mode scope state code_challenge code_challenge_method resource".split(
		" ",
	),
	..."code code_verifier grant_type client_secret access_token request request_uri csrf username password".split(" "),
	..."decision nonce prompt __proto__ constructor toString hasOwnProperty valueOf Content-Type Authorization Cookie".split(
		" ",
	),
	..."Host Origin Referer DPoP content-length".split(" "),
];

const texts = [
	..."__proto__ constructor prototype toString hasOwnProperty null undefined true [] {} -1 1e999 NaN * ** .. /".split(
		" ",
	),
	..."code token id_token plain S256 s256 query fragment form_post allow deny ada photo-print photos.read openid".split(
		" ",
	),
	..."% %zz %00 %E0%A4 %u0041 + ++ & = ; # ? ?? // \\".split(" "),
	..."https://evil.example/ //evil.example javascript:alert(1) data:text/html,x https://photos.example/cb".split(" "),
	..."https://photos.example/cb#x https://photos.example.evil.example/cb https://photos.example@evil.example/cb".split(
		" ",
	),
	..."http://127.0.0.1:5001/cb http://127.0.0.1:80@evil.example/cb authorization_code password refresh_token".split(
		" ",
	),
	..."application/json application/x-www-form-urlencoded text/plain multipart/form-data Bearer Basic".split(" "),
	...[
		"",
		" ",
		"\t",
		"\r\nSet-Cookie: a=1",
		"\n",
		"\u0000",
		"\u0007",
		"\u2028",
		"\ufeff",
		"\ud800",
		"\u00e9\u2603\u{1F600}",
		"\"'<>`",
	],
	...[
		"Bearer ",
		"Bearer a b",
		"Basic *",
		"Basic Og==",
		"Basic X19wcm90b19fOng=",
		"Bearer e30.e30.",
		"__Host-as=__proto__",
		"a=b; __Host-as=x",
	],
	...["a".repeat(43), "a".repeat(128), "a".repeat(20_000), "\u2603".repeat(5000), "photos.read ".repeat(500)],
];

const text = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...texts) },
	fc.string({ unit: "binary", maxLength: 60 }),
);
const name = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, text);
const part = fc.constantFrom<Part>("query", "form", "header");
const index = fc.nat({ max: 400 });
const method = fc.oneof(
	fc.constantFrom("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "get", "Post", ""),
	text,
);

const damage: fc.Arbitrary<Damage> = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant("drop"), part, index }) },
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant("double"), part, index }) },
	{ weight: 6, arbitrary: fc.record({ kind: fc.constant("value"), part, index, text }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant("name"), part, index, text: name }) },
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant("add"), part, name, text }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("method"), text: method }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("body"), text }) },
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant("splice"),
			part: fc.constantFrom("query", "form"),
			index,
			cut: fc.nat({ max: 12 }),
			text,
		}),
	},
);

/** From none, which leaves the request good, to five damages. */
export const damages = fc.array(damage, { maxLength: 5, size: "max" });

export const damaged = (request: HttpRequest, list: readonly Damage[]): HttpRequest => list.reduce(applied, request);

function applied(request: HttpRequest, damage: Damage): HttpRequest {
	switch (damage.kind) {
		case "method":
			return { ...request, method: damage.text };
		case "body":
			return { ...request, body: damage.text };
		case "splice":
			return withEncoded(request, damage.part, (encoded) => {
				const at = damage.index % (encoded.length + 1);
				const text = damage.part === "query" ? sendable(damage.text) : damage.text;
				return encoded.slice(0, at) + text + encoded.slice(at + damage.cut);
			});
		default:
			return damage.part === "header"
				? { ...request, headers: changedList(request.headers, damage) }
				: withEncoded(request, damage.part, (encoded) => formatPairs(changedList(parsePairs(encoded), damage)));
	}
}

/** What no request line can hold is percent-encoded, as every sender does it; everything else stays raw. */
const sendable = (text: string) =>
	text.replace(/[^\x21-\x7E]|#/g, (character) => formatPairs([["", character]]).slice(1));

function withEncoded(request: HttpRequest, part: "query" | "form", change: (encoded: string) => string): HttpRequest {
	if (part === "form") return { ...request, body: change(request.body) };
	const { target, query } = splitUrl(request.url);
	return { ...request, url: `${target}?${change(query)}` };
}

type ListDamage = Extract<Damage, { readonly kind: "drop" | "double" | "value" | "name" | "add" }>;

function changedList(list: Pairs | HeaderList, damage: ListDamage): Pairs {
	if (damage.kind === "add") return [...list, [damage.name, damage.text]];
	const chosen = list[damage.index % Math.max(list.length, 1)];
	if (chosen === undefined) return list;
	if (damage.kind === "double") return [...list, chosen];
	if (damage.kind === "drop") return list.filter((pair) => pair !== chosen);
	const { kind, text } = damage;
	return list.map((pair) => (pair !== chosen ? pair : kind === "value" ? [pair[0], text] : [text, pair[1]]));
}
