import { expect, test } from "vitest";
import { runScenario } from "@/lib/flow/proof/proof";
import { at, query } from "@/lib/flow/proof/scenario";
import { parsePairs, queryOf } from "@/lib/http/form";
import { flow } from "./flow";

const edits = [at("authorize", query("scope").add("order"), query("state").add("x"))];

test.each([undefined, edits])(
	"what was pushed is granted, whatever the browser adds to client and reference",
	async (edits) => {
		const { hops } = await runScenario(flow, edits ? { edits } : {});
		const names = (note: string) => {
			const message = hops.find((hop) => hop.message.note === note && hop.message.kind === "request")?.message;
			const { url, body } = message?.kind === "request" ? message.request : { url: "", body: "" };
			return [...queryOf(url), ...parsePairs(body)].map(([name]) => name);
		};
		expect(names("authorize").slice(0, 2)).toEqual(["client_id", "request_uri"]);
		expect(names("authorize")).toHaveLength(edits ? 4 : 2);
		expect(names("par")).toEqual(expect.arrayContaining(["response_type", "redirect_uri", "scope", "state"]));
		const answer = hops.find(({ message }) => message.note === "token" && message.kind === "response")?.message;
		expect(answer?.kind === "response" && answer.response.body).toContain('"scope":"photos.read"');
	},
);

test("a request that is brought again stands in the phase of the first", async () => {
	const { hops } = await runScenario(flow, { choices: ["again"] });
	const phasesOf = (note: string) =>
		hops.flatMap(({ message, phase }) => (message.note === note && message.kind !== "response" ? [phase] : []));
	expect([...phasesOf("authorize"), ...phasesOf("again")]).toEqual(["ask", "ask", "ask", "ask"]);
});
