import fc from "fast-check";
import { expect, test } from "vitest";
import { messagePage } from "../as/pages/message";
import { postedBy } from "./messages";

test("what the server's page posts is read from it as it was put in, and no text ends the script", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
			const { body } = messagePage(
				[
					["code", "c"],
					["state", text],
				],
				"https://photos.example",
			);
			expect(postedBy(body)).toEqual({ data: { code: "c", state: text }, target: "https://photos.example" });
			expect(body.match(/<\/script>/g)).toHaveLength(1);
		}),
		{ seed: 1, numRuns: 300, examples: [['</script>"}, "*");']] },
	);
});

test("a page without such a call posts nothing", () => {
	expect(postedBy("<p>")).toBeUndefined();
});
