import fc from "fast-check";
import { expect, test } from "vitest";
import { rackKinds, valueKinds } from "@/lib/vocabulary/values";
import { catalog } from "./catalog";
import { glossary } from "./glossary";
import { markedPieces, termOfName, termOfRole } from "./terms";

const ids = glossary.map(({ id }) => id);

test("each role that takes part in a lesson has an entry", () => {
	expect(catalog.length).toBeGreaterThan(0);
	for (const role of ["browser", "client", "as", "rs", "attacker", "person"]) expect(ids).toContain(termOfRole(role));
});

test("what a rack shows has an entry, except what has no name in OAuth", () => {
	const without = rackKinds.filter((kind) => termOfName(valueKinds[kind].wire) === undefined);
	expect(without).toEqual(["password", "dpop_key"]);
	for (const kind of rackKinds) {
		const id = termOfName(valueKinds[kind].wire);
		if (id !== undefined) expect(ids).toContain(id);
	}
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
