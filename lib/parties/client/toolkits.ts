/** A web client with several toolkits, each of which has a redirect URI of its own. The program of one lesson. */
import { isGet, notAllowed } from "../../http/message";
import { recall } from "../../world/world";
import type { Handler } from "../context";
import { program } from "../programs";
import { client } from "./client";
import { webTurns } from "./web";

const answer: Handler = (request, at) => {
	const { redirectUri, otherServers = [] } = recall(at.world, at.lane.id, "client");
	const [address = ""] = request.url.split(/[?#]/);
	if (![redirectUri, ...otherServers.map((one) => one.redirectUri)].includes(address)) return client(request, at);
	at.notebook.place = "client";
	return isGet(request) ? { next: "judgeAnswer" } : notAllowed("GET");
};

export const TOOLKITS = program("toolkits", { answer, resume: webTurns });
