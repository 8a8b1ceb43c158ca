import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { queryOf, readParams } from "@/lib/http/form";
import { attack } from "./flow";

test.each(["own-issuer", "named-issuer"])(
	"%s: in every combination, the connection decides, or the issuer",
	async (variant) => {
		for (const levels of combinationsOf(attack.claims.combine, attack.levels)) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const stopped = levels.connection === "on" || (variant === "own-issuer" && levels.iss === "send+check");
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, stopped]);
		}
	},
);

test("each toolkit has an address of its own, and the answer comes to that of the one that did not ask", async () => {
	const { hops } = await runScenario(attack, {});
	const urls = ["detour", "authorize", "callback"].map((note) => {
		const hop = hops.find(({ message }) => message.kind === "request" && message.note === note);
		return hop?.message.kind === "request" ? hop.message.request.url : "";
	});
	const [asked, sentOn] = urls.map((url) => readParams(queryOf(url)).get("redirect_uri"));
	expect([asked, sentOn, urls[2]?.split("?")[0]]).toEqual([
		"https://photos.example/cb/frames",
		"https://photos.example/cb/photos",
		"https://photos.example/cb/photos",
	]);
});
