/** What answers at an attacker's origin: its authorization server or its API where it has one, else its web site. */
import type { Handler } from "../context";
import { counterfeitApi } from "./leaked-call";
import { attackerSite } from "./pages";
import { attackerServer } from "./server";

export const attackerHost: Handler = (request, at) => {
	const memory = at.world.memory[at.lane.id];
	const { server, counterfeits } = memory?.role === "attacker" ? memory : {};
	if (server !== undefined) return attackerServer(request, at);
	return counterfeits ? counterfeitApi(request, at) : attackerSite(request, at);
};
