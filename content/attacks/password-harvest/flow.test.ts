import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import type { Run } from "@/lib/flow/run";
import { attack } from "./flow";

const PASSWORD = /correct[+ ]horse/;

/** Notes of the requests in which Ada's password goes to a lane, but for those of whoever has copied it. */
const broughtTo = ({ hops }: Run, lane: string): readonly string[] =>
	hops.flatMap(({ message }) =>
		message.kind === "request" &&
		message.from !== "attacker" &&
		message.to === lane &&
		PASSWORD.test(message.request.body)
			? [message.note]
			: [],
	);

test.each(attack.variants.map(({ id }) => id))("%s: in every combination, where Ada types decides", async (variant) => {
	for (const levels of combinationsOf(attack.claims.combine)) {
		const run = await runScenario(attack, { settings: { levels, variant } });
		const lands = levels.signInAt !== "server" && (variant === "sign-in" || levels.password !== "off");
		expect([run.verdict?.goalMet, run.verdict?.honestWorks], JSON.stringify(levels)).toEqual([lands, true]);
	}
});

test("refused or not, the client had the password, and so has the attacker; sent to the server, neither does", async () => {
	for (const levels of [{}, { password: "off" }, { clientType: "confidential" }] as const) {
		const run = await runScenario(attack, { settings: { levels } });
		expect([broughtTo(run, "client"), broughtTo(run, "attacker")]).toEqual([["handOver"], ["record"]]);
	}
	const run = await runScenario(attack, { settings: { levels: { signInAt: "server" } } });
	expect([broughtTo(run, "client"), broughtTo(run, "attacker"), broughtTo(run, "as")]).toEqual([[], [], ["login"]]);
});

test("who buys a token with it gets more than the client has asked for", async () => {
	const { hops } = await runScenario(attack, {});
	const granted = (note: string) =>
		hops.flatMap(({ message }) =>
			message.kind === "response" && message.note === note ? [JSON.parse(message.response.body).scope] : [],
		);
	expect([granted("token"), granted("bought")]).toEqual([["photos.read"], ["photos.read order"]]);
});
