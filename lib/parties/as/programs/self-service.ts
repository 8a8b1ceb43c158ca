/** A server at which programs register themselves, for a grant in which nobody is asked (RFC 7591). */
import { pathBelow } from "../../../http/base";
import { type HttpRequest, type HttpResponse, json, notAllowed } from "../../../http/message";
import type { Registration } from "../../../world/as-memory";
import { constant } from "../../../world/own-memory";
import { recall } from "../../../world/world";
import { mint, mintPublic, type Party, type PartyContext, stands } from "../../context";
import { guard } from "../../guard";
import { authorizationServer } from "../as";
import { metadataReadable } from "../checks/register/metadata-readable";
import { readRegistration, refusal, strangerRefused } from "../endpoints/register";
import { programChecks } from "./checks";

export const selfService: Party = {
	answer: (request, at) =>
		pathBelow(at.lane.base ?? "", request.url) === "/register"
			? registerProgram(request, at)
			: authorizationServer(request, at),
	resume: {},
};

const NO_STORE = [["Cache-Control", "no-store"]] as const;

/** Registers a confidential client, which may have what programs may have at this server. */
async function registerProgram(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	at.notebook.place = "registration endpoint";
	if (request.method !== "POST") return notAllowed("POST");
	const as = recall(at.world, at.lane.id, "as");
	const subject = readRegistration(request);
	const { stated } = subject;
	const { client_id: named, client_name: name } = stated ?? {};
	const wanted = typeof named === "string" && !stands(at, "clientIds", "assigned") ? named : undefined;
	const asked = { ...subject, wanted };
	const refused =
		(await strangerRefused(subject, at)) ?? (await guard([metadataReadable, ...programChecks], asked, at));
	if (refused) return refusal(refused);
	// One that a client has already would be that client's.
	const free = wanted === undefined || Object.hasOwn(as.clients, wanted) ? undefined : wanted;
	const registration: Registration = {
		client_id: free ?? mintPublic(at, "client_id", 16),
		client_name: typeof name === "string" ? name : "A program without a name",
		redirect_uris: [],
		token_endpoint_auth_method: "client_secret_post",
		grant_types: ["client_credentials"],
		response_types: [],
		scope: as.scopes[0] ?? "",
		client_secret: mint(at, "client_secret"),
	};
	as.clients[registration.client_id] = constant(registration);
	return json(201, { ...registration, client_id_issued_at: at.now(), client_secret_expires_at: 0 }, NO_STORE);
}
