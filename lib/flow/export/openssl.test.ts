import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { challengeOf } from "../../crypto/pkce";
import { EXAMPLE_VERIFIER } from "../seeded-verifier";
import { challengeCommand } from "./openssl";

test("the command for the example", () => {
	expect(challengeCommand(EXAMPLE_VERIFIER)).toBe(
		`printf %s ${EXAMPLE_VERIFIER} | openssl sha256 -binary | basenc --base64url | tr -d =`,
	);
});

const hasTools = (() => {
	try {
		execFileSync("sh", ["-c", "command -v openssl && command -v basenc"]);
		return true;
	} catch {
		return false;
	}
})();

test
	.runIf(hasTools)
	.each([
		EXAMPLE_VERIFIER,
		`-${"a".repeat(42)}`,
		`~${"a".repeat(42)}`,
		`~root${"~".repeat(40)}`,
		'it\'s $HOME `id` \\ "é"',
		"",
		"-_.~".repeat(32),
	])("prints what lib/crypto computes: %s", (verifier) => {
	const out = execFileSync("sh", ["-c", challengeCommand(verifier)], { encoding: "utf8" });
	expect(out.trim()).toBe(challengeOf(verifier, "S256"));
});
