/** What answers at an attacker's origin: its authorization server where it has one, else its web site. */
import type { Handler } from "../context";
import { attackerSite } from "./pages";
import { attackerServer } from "./server";

export const attackerHost: Handler = (request, at) => {
	const memory = at.world.memory[at.lane.id];
	const hasServer = memory?.role === "attacker" && memory.server !== undefined;
	return hasServer ? attackerServer(request, at) : attackerSite(request, at);
};
