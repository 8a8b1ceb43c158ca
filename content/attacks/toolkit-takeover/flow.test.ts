import { expect, test } from "vitest";
import { combinationsOf, type Raised } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { queryOf, readParams } from "@/lib/http/form";
import { attack } from "./flow";
import { callbackOf } from "./world";

/** What each variant needs, so that it gets past everything. */
const lands: Readonly<Record<string, (levels: Raised) => boolean>> = {
	"own-issuer": ({ connection, iss }) => connection !== "on" && iss !== "send+check",
	"named-issuer": ({ connection }) => connection !== "on",
	"own-address": ({ redirectMatch, clientType }) => redirectMatch !== "exact" && clientType !== "confidential",
	"own-client": ({ clientVetting }) => clientVetting !== "vetted",
};

test.each(attack.variants.map(({ id }) => id))("%s: every combination agrees with the claims", async (variant) => {
	for (const levels of combinationsOf(attack.claims.combine, attack.levels)) {
		const { verdict } = await runScenario(attack, { settings: { levels, variant } });
		const isLanding = lands[variant]?.(levels);
		expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([isLanding, !isLanding]);
	}
});

test.each([
	["own-issuer", "photos"],
	["named-issuer", "photos"],
	["own-address", "frames"],
	["own-client", "frames"],
] as const)("each toolkit has an address of its own, and %s has the answer go to that of %s", async (variant, to) => {
	const { hops } = await runScenario(attack, { settings: { levels: {}, variant } });
	const urls = ["detour", "authorize", "callback"].map((note) => {
		const hop = hops.find(({ message }) => message.kind === "request" && message.note === note);
		return hop?.message.kind === "request" ? hop.message.request.url : "";
	});
	const [asked, sentOn] = urls.map((url) => readParams(queryOf(url)).get("redirect_uri"));
	expect([asked, sentOn, urls[2]?.split("?")[0]]).toEqual([callbackOf("frames"), callbackOf(to), callbackOf(to)]);
});
