import { publicJwk } from "../../../crypto/keys";
import { type HttpRequest, type HttpResponse, isGet, json, notAllowed } from "../../../http/message";
import { recall } from "../../../world/world";
import type { PartyContext } from "../../context";

/** The public keys, and nothing else of them (RFC 7517 §5). */
export const jwks = (request: HttpRequest, at: PartyContext): HttpResponse =>
	isGet(request) ? json(200, { keys: [publicJwk(recall(at.world, at.lane.id, "as").key)] }) : notAllowed("GET");
