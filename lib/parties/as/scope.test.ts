import { expect, test } from "vitest";
import { scopeTokens } from "./scope";

test.each([
	["", []],
	["a", ["a"]],
	["b a b", ["b", "a"]],
	["photos.read !#[]~", ["photos.read", "!#[]~"]],
])("%j has the tokens %j", (text, tokens) => {
	expect(scopeTokens(text)).toEqual(tokens);
});

test.each([" ", "a ", " a", "a  b", 'a"', "a\\b", "a\tb", "a\n", "\u00fc", "\u007f", "\u0000"])(
	"%j is malformed",
	(text) => {
		expect(scopeTokens(text)).toBeUndefined();
	},
);
