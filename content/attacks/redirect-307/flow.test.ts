import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { at, query } from "@/lib/flow/proof/scenario";
import type { Run } from "@/lib/flow/run";
import { header } from "@/lib/http/message";
import { attack } from "./flow";

test.each(attack.variants.map(({ id }) => id))(
	"%s: in every combination, the status alone decides",
	async (variant) => {
		for (const levels of combinationsOf(attack.claims.combine)) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const { redirectStatus: status } = levels;
			const lands = status === undefined || (status === "302" && variant === "keeps-post");
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([lands, true]);
		}
	},
);

/** What the browser sends to the client, and the status that has made it do so. */
function sentBack({ hops }: Run) {
	const messages = hops.map(({ message }) => message);
	const back = messages.find(({ note, kind }) => note === "back" && kind === "request");
	const answer = messages.findLast(({ note, kind }) => note === "login" && kind === "response");
	if (back?.kind !== "request" || answer?.kind !== "response") throw new Error("Ada has not come back");
	const { method, body, headers } = back.request;
	return { status: answer.response.status, method, body, origin: header(headers, "origin") };
}

test("at 307 the form arrives as it was typed, and at the others there is none", async () => {
	const run = await runScenario(attack, {});
	const typed = run.hops.find(({ message }) => message.kind === "request" && message.note === "login");
	const body = typed?.message.kind === "request" ? typed.message.request.body : "";
	expect(body).toContain("password=correct+horse");
	expect(sentBack(run)).toEqual({ status: 307, method: "POST", body, origin: "null" });
	for (const redirectStatus of ["302", "303"] as const) {
		const other = await runScenario(attack, { settings: { levels: { redirectStatus } } });
		expect(sentBack(other)).toEqual({ status: Number(redirectStatus), method: "GET", body: "", origin: undefined });
	}
});

test("the check is what decides: skipped by its name, the form goes along at 303, too", async () => {
	const levels = { redirectStatus: "303" } as const;
	const run = await runScenario(attack, { settings: { levels, skippedChecks: ["browser.form-resent"] } });
	expect([sentBack(run).method, run.verdict?.goalMet]).toEqual(["POST", true]);
});

test("with a page in between, the form that comes last holds no password", async () => {
	const run = await runScenario(attack, {
		choices: ["right", "allow"],
		edits: [at("authorize", query("scope").set("photos.read"))],
	});
	expect([sentBack(run).method, run.verdict?.goalMet]).toEqual(["GET", false]);
});
