import { describe, expect, test } from "vitest";
import { utf8 } from "@/lib/crypto/bytes";
import { demonstrationKey } from "@/lib/crypto/keys";
import { signJwt } from "@/lib/crypto/sign-jwt";
import { base64url } from "@/lib/crypto/text-forms";
import { readOther, readToken } from "./read-token";

const T = await signJwt("at+jwt", { iss: "https://as.example", sub: "ada" }, demonstrationKey);
const segment = (value: unknown) => base64url(utf8(JSON.stringify(value)));
const read = (text: string) => {
	const result = readToken(text);
	return "problem" in result ? result.problem : result.text;
};

/** As base64 of MIME and terminals breaks it. */
const wrapped = (width: number, end = "\n", text = T) => text.replace(new RegExp(`(.{${width}})`, "g"), `$1${end}`);
const fake = `${segment({ alg: "RS256" })}.${segment({ iss: "https://login.example.org" })}.c2ln`;

describe("F8: a token is found in its surroundings", () => {
	test.each<[string, string]>([
		["a parameter", `access_token=${T}`],
		["a member", `"access_token": "${T}"`],
		["the fragment of an address", `https://app.test/cb#access_token=${T}&token_type=Bearer`],
		["a quote and a comma behind it", `"${T}",`],
		["curly quotes", `\u201c${T}\u201d`],
		["other quotes", `\u00ab\u00a0${T}\u00a0\u00bb`],
		["a space of no width before it", `\u200b${T}`],
		["a colon behind the scheme", `Bearer: ${T}`],
		["escaped quotes", `\\"${T}\\"`],
		["JSON in JSON", JSON.stringify(JSON.stringify({ access_token: T }))],
		["a line of curl", `curl -s -H 'Authorization: Bearer ${T}' https://api.example/photos`],
		["a line of curl in two", `curl https://api.example \\\n  -H "Authorization: Bearer ${T}" \\\n  -d a=b`],
		[
			"a whole request",
			`GET /photos HTTP/1.1\r\nHost: api.example\r\nAuthorization: Bearer ${T}\r\nAccept: */*\r\n\r\n`,
		],
		["a redirect", `HTTP/1.1 302 Found\nLocation: https://app.test/cb#id_token=${T}&state=x`],
		["an address in an address", `https://x.test/?to=${encodeURIComponent(`https://app.test/#access_token=${T}&x=1`)}`],
		["the same once more", encodeURIComponent(encodeURIComponent(`"access_token":"${T}"`))],
		["dots that are encoded", T.replaceAll(".", "%2E")],
		["a sentence", `My token is ${T}. It does not work.`],
		["brackets, and the end of a question", `Is it this one (${T})?`],
		["markup", `<code>${T}</code>`],
		["entities", `&quot;${T}&quot;`],
		["a shell", `export TOKEN='${T}'; ./run`],
		["YAML", `token: ${T}\nother: 1`],
		["something after it", `${T} and more`],
		["a byte order mark", `\ufeff${T}\r\n`],
	])("%s", (_, pasted) => {
		expect(read(pasted)).toBe(T);
	});

	test.each<[string, string]>([
		["a terminal", wrapped(80)],
		["a terminal, in a sentence", `token: ${wrapped(76)}\nDone.`],
		["mail", wrapped(75, "=\r\n", `access_token=3D${T}`)],
		["an answer to a mail", `> ${wrapped(70, "\n> ")}\n> Regards`],
		["a member of JSON", `{"access_token": "${wrapped(64, "\\n")}", "expires_in": 300}`],
		["spaces", wrapped(50, " ")],
		["spaces of no width", wrapped(60, "\u200b")],
		["soft hyphens", wrapped(60, "\u00ad")],
		["spaces that do not break", wrapped(60, "\u00a0")],
		["a break before each dot", T.replaceAll(".", "\n.")],
		["a break behind each dot", T.replaceAll(".", ".\n")],
	])("broken by %s, it is put together, and that is said", (_, pasted) => {
		const result = readToken(pasted);
		expect(result).toMatchObject({ text: T, notes: [expect.stringMatching(/^It was put together/)] });
	});

	test("a signature that is no real one is not made longer by what follows", () => {
		for (const after of ["", ".", " and more", "\nand more", "\n\nRegards", "&state=x", '",', ") "])
			expect(read(`${fake}${after}`)).toBe(fake);
		expect(read(wrapped(30, "\n", fake))).toBe(fake);
	});

	test("nothing is said where nothing was left out of it", () => {
		for (const pasted of [T, ` ${T}\n`, `Bearer ${T}`, `\u201c${T}\u201d`, `\u200b${T}`])
			expect(readToken(pasted)).not.toHaveProperty("notes");
	});

	test("disclosures behind it are left out, and that is said", () => {
		expect(readToken(`${T}~WyJzYWx0IiwiYSIsMV0~`)).toMatchObject({
			text: T,
			notes: ["What follows behind ~ is left out: the disclosures of an SD-JWT."],
		});
	});

	test("an opaque one is found by its name", () => {
		const opaque = "2YotnFZFEjr1zCsicMWpAA";
		for (const pasted of [
			`access_token=${opaque}&token_type=Bearer`,
			`{"token_type":"Bearer","access_token":"${opaque}"}`,
			`curl -H 'Authorization: Bearer ${opaque}' https://api.example`,
			`"${opaque}",`,
			`Bearer: ${opaque}`,
		])
			expect(readToken(pasted)).toEqual({ text: opaque });
	});
});

describe("several tokens in one text", () => {
	const [A, B] = [fake, `${segment({ alg: "RS256" })}.${segment({ nonce: "n" })}.c2ln`];
	const opaque = "8xLOxBtZp8-refresh-opaque";

	test("the access token is read, and the others are named", () => {
		const response = JSON.stringify({ id_token: B, refresh_token: opaque, access_token: A });
		expect(readToken(response)).toMatchObject({
			text: A,
			name: "access_token",
			others: [
				{ name: "id_token", text: B },
				{ name: "refresh_token", text: opaque },
			],
		});
		const curl = `curl -H 'DPoP: ${B}' -H 'Authorization: DPoP ${A}' https://api.example`;
		expect(readToken(curl)).toMatchObject({ text: A, name: "Authorization", others: [{ name: "DPoP", text: B }] });
	});

	test("an opaque access token comes before an ID Token that can be read", () => {
		expect(readToken(`access_token=${opaque}&id_token=${A}`)).toMatchObject({
			text: opaque,
			others: [{ name: "id_token", text: A }],
		});
	});

	test("two in two lines are two", () => {
		expect(readToken(`${A}\n${B}\n`)).toMatchObject({ text: A, name: "", others: [{ name: "", text: B }] });
		expect(readToken(`${T}\n${T}`)).toEqual({ text: T, decoded: expect.anything() });
	});

	test("another one can be read, and the way back stays", () => {
		const both = readToken(`${A}\n${B}`);
		if ("problem" in both) throw new Error(both.problem);
		const other = readOther(both, 0);
		expect(other).toMatchObject({ text: B, others: [{ text: A }], decoded: { claims: { nonce: "n" } } });
		expect(readOther(other, 0)).toMatchObject({ text: A, others: [{ text: B }] });
		expect(readOther(both, 7)).toBe(both);
	});
});
