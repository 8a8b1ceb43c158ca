import { expect, test } from "vitest";
import { refusalsOf, runScenario } from "@/lib/flow/proof/proof";
import { flow } from "./flow";
import { scenarios } from "./scenarios";

test.each(
	scenarios
		.filter(({ name }) => /^success(, OAuth 2.0| with a code .*)?$/.test(name))
		.map((one) => [one.name, one] as const),
)("%s: nothing is refused but the poll that came before the person", async (_, scenario) => {
	expect(refusalsOf(await runScenario(flow, scenario))).toEqual(["token.person-decided"]);
});

test("after slow_down the television waits five seconds longer", async () => {
	const pollsOf = async (polling: "hasty" | "patient") => {
		const { hops } = await runScenario(flow, { settings: { levels: { polling } } });
		const decided = hops.findIndex(({ message }) => message.kind === "response" && message.note === "decide");
		const next = hops[decided + 1]?.message;
		return [next?.kind, (next?.at ?? 0) - (hops[decided]?.message.at ?? 0)];
	};
	expect([await pollsOf("patient"), await pollsOf("hasty")]).toEqual([
		["request", 6],
		["request", 11],
	]);
});

test("the phone never holds the device code or the token, the television never the password", async () => {
	const { hops, values } = await runScenario(flow, {});
	const bytes = (lane: string) =>
		JSON.stringify(
			hops.map(({ message }) => ("from" in message && [message.from, message.to].includes(lane) ? message : "")),
		);
	const text = (kind: string) => values.find((value) => value.kind === kind)?.text ?? "";
	for (const kind of ["device_code", "access_token"]) expect(bytes("user")).not.toContain(text(kind));
	for (const kind of ["password", "session"]) expect(bytes("client")).not.toContain(text(kind));
	expect(bytes("client")).toContain(text("user_code"));
});
