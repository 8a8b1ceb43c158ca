/** A web client with a redirect URI of its own for each of its connections, where it keeps them apart (RFC 9700 §4.4.2.2). */
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

export const OWN_CALLBACKS = program("own-callbacks", { answer, resume: webTurns });
