/** The tools of the proxy. It takes only tokens that it has issued itself, and calls the API behind with its own. */
import { textOf } from "../../crypto/json-kind";
import { publicJwk } from "../../crypto/keys";
import { type HttpRequest, notAllowed } from "../../http/message";
import { recall } from "../../world/world";
import { userinfoChecks } from "../as/checks/userinfo";
import { tokenSent } from "../bearer/checks/token-sent";
import { readBearer } from "../bearer/read";
import { apiRequest, photosOf } from "../client/tokens";
import type { Answer, Continuation, PartyContext } from "../context";
import { guard } from "../guard";
import { toolChecks } from "../rs/checks/tools";
import { discovered, listed, rpcError, toolResult } from "../rs/rpc";
import { answerToolCall, readRpc } from "../rs/tool-server";
import { unauthorized } from "./answers";
import { proxyOf } from "./memory";

/** Of the checks of a server that is asked with its own token: those that are not about its userinfo endpoint. */
const OTHERS: readonly string[] = ["userinfo.audience-mine", "userinfo.user-known", "userinfo.token-sent"];
const ownTokenChecks = [tokenSent, ...userinfoChecks.filter(({ id }) => !OTHERS.includes(id))];

export async function callProxiedTool(request: HttpRequest, at: PartyContext): Promise<Answer> {
	if (request.method !== "POST") return notAllowed("POST");
	const { key } = recall(at.world, at.lane.id, "as");
	const { scope, resource, connections } = proxyOf(at);
	const subject = {
		...readBearer(request, { keys: [publicJwk(key)], needs: scope }),
		...readRpc(request, { list_photos: scope }),
		allowedOrigins: [],
	};
	const refused = await guard([...ownTokenChecks, ...toolChecks], subject, at);
	if (refused) return /^-\d+$/.test(refused.error) ? rpcError(refused, subject) : unauthorized(refused, scope);
	if (subject.rpc?.method === "server/discover") return discovered(subject.id);
	if (subject.rpc?.method === "tools/list") return listed(subject.id, ["list_photos"]);
	const token = connections[textOf(subject.jwt?.claims.sub)];
	if (token === undefined) return toolResult(subject.id, "Nothing is connected.", true);
	return { ask: apiRequest(resource, token), next: "fetchedBehind" };
}

const fetchedBehind: Continuation = ({ request, response }) => {
	const photos = photosOf(response);
	return answerToolCall(request, photos?.join(", ") ?? "The photo API refused.", photos === undefined);
};

export const toolTurns = { fetchedBehind } as const;
