/** Where an attacker keeps the script that it gets into the pages of others, and where that sends what it finds. The program of one lesson. */
import { pathBelow } from "../../http/base";
import { parsePairs, readParams } from "../../http/form";
import { isGet, json, notAllowed } from "../../http/message";
import { recall } from "../../world/world";
import type { Handler } from "../context";
import { program } from "../programs";

export const SCRIPT_PATH = "/x.js";
export const FINDS_PATH = "/in";

/** Who reads the file reads what it does. In the lessons no script runs: the moves of the attacker are what it would do. */
const SCRIPT = "/* Looks for tokens, asks for new ones, calls the API, and sends what it gets to /in. */\n";

/** Serves the script, and keeps what a form brings. It says nothing of what it keeps. */
const answer: Handler = (request, at) => {
	const attacker = recall(at.world, at.lane.id, "attacker");
	const path = pathBelow(at.lane.base ?? "", request.url);
	if (path === SCRIPT_PATH) {
		if (!isGet(request)) return notAllowed("GET");
		return { status: 200, headers: [["Content-Type", "text/javascript"]], body: SCRIPT };
	}
	if (path !== FINDS_PATH) return json(404, { error: "not_found" });
	if (request.method !== "POST") return notAllowed("POST");
	const found = readParams(parsePairs(request.body));
	const [accessToken, refreshToken, code] = ["access_token", "refresh_token", "code"].map((name) => found.get(name));
	if (accessToken !== undefined) attacker.accessToken = accessToken;
	if (refreshToken !== undefined) attacker.refreshToken = refreshToken;
	if (code !== undefined) attacker.code = code;
	const proof = found.get("dpop_proof");
	if (proof !== undefined) attacker.proof = proof;
	const photos = found.all("photo");
	if (photos.length > 0) attacker.photos = photos;
	return { status: 204, headers: [], body: "" };
};

export const SCRIPT_HOST = program("script-host", { answer, resume: {} });
