import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { challengeOf } from "../../crypto/pkce";
import { EXAMPLE_VERIFIER } from "../../inspect/seeded-verifier";
import { hasTool, shells } from "../../testing/shells";
import { challengeCommand } from "./openssl";

test("the command for the example", () => {
	expect(challengeCommand(EXAMPLE_VERIFIER)).toBe(
		`printf %s ${EXAMPLE_VERIFIER} | openssl sha256 -binary | openssl base64 -A | tr '/+' '_-' | tr -d '='`,
	);
});

const verifiers = [
	EXAMPLE_VERIFIER,
	`-${"a".repeat(42)}`,
	`~${"a".repeat(42)}`,
	`~root${"~".repeat(40)}`,
	`a~b#c^d=${"=".repeat(40)}`,
	'it\'s $HOME `id` \\ "é" !! | x',
	"two\nlines!\n\n",
	"tab\tand \0 nul",
	"",
	"-_.~".repeat(32),
];

test.runIf(hasTool("openssl")).each(shells)("in %s it prints what lib/crypto computes", (shell) => {
	const commands = verifiers.map((verifier) => `${challengeCommand(verifier)}; echo`).join("\n");
	const out = execFileSync(shell, ["-c", commands], { encoding: "utf8" });
	expect(out.split("\n").slice(0, -1)).toEqual(verifiers.map((verifier) => challengeOf(verifier, "S256")));
});
