import { expect, test } from "vitest";
import { lacks, type Presumption, ran, sent } from "./presumptions";
import { chosen, inGeneral, told, when } from "./telling";

const nothing = () => false;
const everything = () => true;
const only = (wanted: Presumption) => (presumption: Presumption) =>
	JSON.stringify(presumption) === JSON.stringify(wanted);

test("of several sentences the first one is told whose presumptions all hold", () => {
	const telling = [
		when([sent("a"), ran("token.code-known")], "both"),
		when(ran("token.code-known"), "the check alone"),
		when(lacks("as", "code"), "never asked for"),
		"neither",
	] as const;
	expect(told(telling, everything)).toBe("both");
	expect(told(telling, only(ran("token.code-known")))).toBe("the check alone");
	expect(told(telling, nothing)).toBe("neither");
});

test("a sentence that stands alone is told, whatever it presumes", () => {
	expect(told("plain", nothing)).toBe("plain");
	expect(told(when(sent("a"), "with a"), nothing)).toBe("with a");
	expect(chosen(inGeneral("of the standard"), nothing)).toEqual({ when: [], say: "of the standard", general: true });
});

test("sentences without a last one that presumes nothing may all be left out", () => {
	expect(told([when(sent("a"), "with a")], nothing)).toBeUndefined();
});

test("a sentence that presumes a check which does not exist does not compile", () => {
	// @ts-expect-error The name is misspelt.
	expect(ran("token.verifer-fits")).toMatchObject({ is: "ran" });
});
