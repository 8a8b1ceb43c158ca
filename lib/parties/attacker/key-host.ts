/** A server of the attacker's on which nothing lies but its own public key. The program of one lesson. */
import { publicJwk } from "../../crypto/keys";
import { pathBelow } from "../../http/base";
import { isGet, json, notAllowed } from "../../http/message";
import { recall } from "../../world/world";
import type { Handler } from "../context";
import { program } from "../programs";

export const KEYS_PATH = "/jwks.json";

const answer: Handler = (request, at) => {
	const { key } = recall(at.world, at.lane.id, "attacker");
	if (!key || pathBelow(at.lane.base ?? "", request.url) !== KEYS_PATH) return json(404, { error: "not_found" });
	return isGet(request) ? json(200, { keys: [publicJwk(key)] }) : notAllowed("GET");
};

export const KEY_HOST = program("key-host", { answer, resume: {} });
