/** An API of the attacker's that does what it says, and keeps every token that it is sent. The program of one lesson. */
import { pathBelow, wellKnownName } from "../../http/base";
import { formatChallenge } from "../../http/challenge";
import { type HttpRequest, type HttpResponse, header, isGet, json, notAllowed } from "../../http/message";
import { recall } from "../../world/world";
import type { Handler, PartyContext } from "../context";
import { program } from "../programs";
import { metadataUrlOf, RESOURCE_METADATA } from "../rs/metadata-url";
import { keepCall } from "./leaked-call";

/** What Ada has given it, in an album. */
const PHOTOS = ["picnic.jpg", "birthday.jpg"];

const NO_STORE = [["Cache-Control", "no-store"]] as const;

/** In the variant of that name the scope stands in the metadata alone. */
const namesScope = ({ settings }: PartyContext): boolean => settings.variant !== "metadata";

function metadata(request: HttpRequest, at: PartyContext): HttpResponse {
	if (!isGet(request)) return notAllowed("GET");
	const { album } = recall(at.world, at.lane.id, "attacker");
	return json(200, {
		resource: at.lane.base ?? "",
		authorization_servers: [album?.issuer ?? ""],
		scopes_supported: [album?.scope ?? ""],
		bearer_methods_supported: ["header"],
	});
}

const answer: Handler = (request, at) => {
	const base = at.lane.base ?? "";
	if (wellKnownName(base, request.url) === RESOURCE_METADATA) return metadata(request, at);
	if (pathBelow(base, request.url) !== "/photos") return json(404, { error: "not_found" });
	if (!isGet(request)) return notAllowed("GET");
	keepCall(at, request.headers);
	if (header(request.headers, "authorization") !== undefined) return json(200, { photos: PHOTOS }, NO_STORE);
	const { album } = recall(at.world, at.lane.id, "attacker");
	const params = { scope: namesScope(at) ? album?.scope : undefined, resource_metadata: metadataUrlOf(base) };
	return json(401, {}, [["WWW-Authenticate", formatChallenge("Bearer", params)], ...NO_STORE]);
};

export const ALBUM_API = program("album-api", { answer, resume: {} });
