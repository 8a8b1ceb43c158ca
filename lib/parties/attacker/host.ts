/** What answers at an attacker's origin: its authorization server, its API or its service where it has one, else its web site. */
import type { Handler } from "../context";
import { counterfeitApi } from "./leaked-call";
import { attackerSite, ownPage } from "./pages";
import { formRecorder } from "./password";
import { attackerServer } from "./server";

export const attackerHost: Handler = (request, at) => {
	const memory = at.world.memory[at.lane.id];
	const { server, counterfeits, recordsForms, pages } = memory?.role === "attacker" ? memory : {};
	if (server !== undefined) return attackerServer(request, at);
	if (counterfeits) return counterfeitApi(request, at);
	if (pages) return ownPage(request, pages, at);
	return recordsForms ? formRecorder(request, at) : attackerSite(request, at);
};
