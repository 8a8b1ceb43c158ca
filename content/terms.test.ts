import fc from "fast-check";
import { expect, test } from "vitest";
import { rackKinds, valueKinds } from "@/lib/vocabulary/values";
import { glossary } from "./glossary";
import { markedPieces, shownTerms, termOfName } from "./terms";

const ids = glossary.map(({ id }) => id);

test("every entry that is shown is in the glossary", () => {
	expect(shownTerms.filter((id) => !ids.includes(id))).toEqual([]);
});

test("what a rack shows has an entry, except what has no name in OAuth", () => {
	const without = rackKinds.filter((kind) => termOfName(valueKinds[kind].wire) === undefined);
	expect(without).toEqual(["password", "dpop_key"]);
});

/** At some setting each of them would be false beside the run: with `plain`, a verifier is shown twice; a code may work often. */
const OF_A_RUN = /\b(never|always|only|cannot read|does not work|needs)\b|[.:] It is (compared|the hash)\b/;

test("an entry beside a run says what a thing is and is meant for, and not what happens to it", () => {
	const claims = glossary.filter(({ id, text }) => shownTerms.includes(id) && OF_A_RUN.test(text));
	expect(claims.map(({ term }) => term)).toEqual([]);
	expect(OF_A_RUN.test("A secret that the client shows only when it redeems the code.")).toBe(true);
});

test("names and terms are marked, the longest first, once each", () => {
	const marked = (text: string) => markedPieces(text).flatMap(({ text: word, id }) => (id ? [[word, id]] : []));
	expect(marked("303 with code, state, iss")).toEqual([
		["state", "state"],
		["iss", "issuer"],
	]);
	expect(marked("The code_verifier is hashed; the verifier never left the client. code_challenge_method")).toEqual([
		["code_verifier", "code-verifier"],
		["client", "client"],
	]);
	expect(marked("miss, audit and access_tokens")).toEqual([]);
});

test("a marked text is the same text", () => {
	const words = fc.constantFrom("code_verifier", "iss", "access token", "state", " ", ", ", "x", "_", "-", "Client");
	fc.assert(
		fc.property(fc.array(words), (parts) => {
			const text = parts.join("");
			expect(
				markedPieces(text)
					.map((piece) => piece.text)
					.join(""),
			).toBe(text);
		}),
	);
});
