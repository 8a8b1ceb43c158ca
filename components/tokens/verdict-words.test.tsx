import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { decodeJwt, type JsonObject } from "@/lib/crypto/jwt";
import { demonstrationKey } from "@/lib/crypto/keys";
import { signJwt } from "@/lib/crypto/sign-jwt";
import { tryToken } from "@/lib/flow/inspect-token";
import { CLOCK_START } from "@/lib/world/clock";
import { CoveredContext } from "./Covered";
import { changesOf, flipCharacter, forge } from "./forge";
import { verdictText } from "./verdict-words";

const claims = {
	iss: "https://as.example",
	sub: "ada",
	aud: "https://api.example",
	client_id: "photo-print",
	scope: "photos.read",
	iat: CLOCK_START,
	exp: CLOCK_START + 300,
	jti: "t1",
};
const sign = (change: JsonObject = {}, typ = "at+jwt") => signJwt(typ, { ...claims, ...change }, demonstrationKey);
const token = await sign();

interface Case {
	readonly text?: string | Promise<string>;
	readonly api?: "api" | "other";
	readonly clock?: number;
}

const decode = (text: string) => {
	const decoded = decodeJwt(text);
	if ("problem" in decoded) throw new Error(decoded.problem);
	return decoded;
};

async function wordsFor({ text = token, api = "api", clock = CLOCK_START }: Case, covered = false): Promise<string> {
	const sent = await text;
	const { title, text: sentence } = verdictText({
		trial: await tryToken(sent, api, clock),
		kind: "access_token",
		decoded: decode(sent),
		changes: changesOf(decode(token), decode(sent)),
		signatureChanged: decode(token).segments[2] !== decode(sent).segments[2],
		flipped: true,
	});
	const html = renderToStaticMarkup(
		<CoveredContext value={covered}>
			{title} {sentence}
		</CoveredContext>,
	);
	return html
		.replace(/<[^>]*>/g, "")
		.replaceAll("&#x27;", "'")
		.replaceAll("&quot;", '"');
}

test.each<[string, Case, string]>([
	[
		"accepted",
		{},
		"The signature matches key as-demo-1. The API fetched the key from https://as.example/jwks, never from the token. It answers 200 and shows 3 photos.",
	],
	["nobody's photos", { text: sign({ sub: "eve" }) }, "no photos: it knows no such user"],
	["alg", { text: forge(token, { alg: "none" }) }, "The token says none, the list says RS256."],
	["typ", { text: sign({}, "JWT") }, "Its typ is JWT; an access token says at+jwt"],
	["kid", { text: flipCharacter(token, "header") }, "as-demo-2 is not among them"],
	[
		"payload",
		{ text: flipCharacter(token, "payload") },
		"One character changed, ada became adb, and the signature over 1 and 2 no longer fits. The API looks no further.",
	],
	["signature", { text: flipCharacter(token, "signature") }, "One character of it changed"],
	[
		"iss",
		{ text: sign({ iss: "https://evil-as.example" }) },
		"Its iss is https://evil-as.example; this API trusts https://as.example alone",
	],
	["aud", { api: "other" }, "Its aud is https://api.example; this one is https://other-api.example."],
	["exp", { clock: CLOCK_START + 300 }, "It works before 09:05:00, and the clock says 09:05:00"],
	["no exp", { text: sign({ exp: undefined as never }) }, "The token does not say when it ends."],
	[
		"exp as a text",
		{ text: sign({ exp: String(CLOCK_START + 300) }) },
		'exp of the token is a text, not a number. Compared: exp "1795165500" ≠ needed a number of seconds (RFC 9068 §4).',
	],
	[
		"nbf",
		{ text: sign({ nbf: CLOCK_START + 86_400 }) },
		"The token is not valid yet. Compared: now 09:00:00 before nbf 2026-11-21 09:00:00 (RFC 7519 §4.1.5).",
	],
	["scope", { text: sign({ scope: "photos.write" }) }, "The call needs photos.read; the token has photos.write."],
])("%s", async (_, one, sentence) => {
	const words = await wordsFor(one);
	expect(words).toContain(sentence);
	expect(words).not.toMatch(/undefined|\[object/);
});

test("covered, no value of the token is said", async () => {
	const secret = await sign({ iss: "https://secret.example" });
	expect(await wordsFor({ text: secret }, true)).not.toContain("secret");
	expect(await wordsFor({ text: flipCharacter(token, "payload") }, true)).not.toMatch(/ada|adb/);
});

test("markup in a token is text", async () => {
	const html = renderToStaticMarkup(
		verdictText({
			trial: await tryToken(await sign({ iss: "<b>x</b>" }), "api", CLOCK_START),
			kind: "access_token",
			decoded: decode(token),
			changes: [],
			signatureChanged: false,
			flipped: false,
		}).text,
	);
	expect(html).toContain("&lt;b&gt;x&lt;/b&gt;");
});
