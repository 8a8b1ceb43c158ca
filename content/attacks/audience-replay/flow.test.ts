import { expect, test } from "vitest";
import { decodeJwt } from "@/lib/crypto/jwt";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { header } from "@/lib/http/message";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

test.each(["challenge", "metadata"])("%s: in every combination, audience or key decides", async (variant) => {
	for (const levels of combinationsOf(attack.claims.combine, attack.levels)) {
		const { verdict } = await runScenario(attack, { settings: { levels, variant } });
		const stopped = levels.aud === "on" || levels.sender === "dpop";
		expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, true]);
	}
});

/** The token of the client's call, and that of the attacker's. */
async function tokens(levels: Partial<Levels>) {
	const { hops } = await runScenario(attack, { settings: { levels } });
	return ["api", "reuse"].map((note) => {
		const call = hops.find(({ message }) => message.kind === "request" && message.note === note)?.message;
		return call?.kind === "request" ? header(call.request.headers, "authorization")?.split(" ")[1] : undefined;
	});
}

test("it is one token, and says for which API it is only where the client has named one", async () => {
	const audience = async (levels: Partial<Levels>) => {
		const [sent = "", again] = await tokens(levels);
		expect(again).toBe(sent);
		const decoded = decodeJwt(sent);
		return "problem" in decoded ? decoded.problem : decoded.claims.aud;
	};
	expect(await audience({ aud: "on" })).toBe("https://albums.example");
	// The server's default.
	expect(await audience({})).toBe("https://api.example");
});
