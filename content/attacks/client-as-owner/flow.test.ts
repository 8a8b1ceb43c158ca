import { expect, test } from "vitest";
import { decodeJwt } from "@/lib/crypto/jwt";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { at, body } from "@/lib/flow/proof/scenario";
import type { Run } from "@/lib/flow/run";
import { attack } from "./flow";

/** `sub` of each token, in the order in which they were issued. */
const subjectsIn = ({ values }: Run): readonly unknown[] =>
	values.flatMap(({ kind, text }) => {
		const decoded = kind === "access_token" ? decodeJwt(text) : undefined;
		return decoded && "claims" in decoded ? [decoded.claims.sub] : [];
	});

test("in every combination: one of four is enough, and a look at the users of today is not", async () => {
	for (const levels of combinationsOf(attack.claims.combine))
		for (const variant of ["taken", "early"]) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const isStranger = levels.clientVetting === "vetted";
			const isNamed = levels.clientIds === "assigned" || (levels.clientIds === "checked" && variant === "taken");
			const stopped = isStranger || isNamed || levels.idSpace === "split" || levels.clientTokens === "apart";
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, true]);
		}
});

test("a client is what it is called, or what nobody else can be called", async () => {
	expect(subjectsIn(await runScenario(attack, {}))).toEqual(["archive-job", "ada"]);
	const split = await runScenario(attack, { settings: { levels: { idSpace: "split" } } });
	expect(subjectsIn(split)).toEqual(["client:archive-job", "client:ada"]);
});

test("nobody gets the client_id that another client has, nor that client's album", async () => {
	const run = await runScenario(attack, { edits: [at("register", body('{"client_id":"archive-job"}'))] });
	const [job, other] = subjectsIn(run);
	expect([job, run.verdict?.goalMet]).toEqual(["archive-job", false]);
	expect(other).toMatch(/^[\w-]{22}$/);
});
