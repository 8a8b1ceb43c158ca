import { pathAt } from "../../../http/base";
import { queryOf, readParams } from "../../../http/form";
import { type HttpRequest, type HttpResponse, isGet, json, notAllowed } from "../../../http/message";
import type { AsMemory } from "../../../world/as-memory";
import { recall } from "../../../world/world";
import { mint, type PartyContext } from "../../context";
import { guardAtOnce } from "../../guard";
import { placedCodeChecks, userCodeChecks } from "../checks/device";
import { type FormSubject, formTokenChecks } from "../checks/form";
import { deviceShowing, noteWrongCode, placeOf } from "../device-codes";
import { deviceCodePage, deviceRefusedPage } from "../pages/device";
import { serverPage } from "../pages/shared";
import { sentSession, sessionCookie, showLogin } from "../session";
import { openSession } from "./authorize";
import { showDeviceConsent } from "./device-confirm";
import { readForm } from "./login";

/** The page at `verification_uri` (RFC 8628 §3.3): GET shows the form for the code, POST takes the code. */
export function device(request: HttpRequest, at: PartyContext): HttpResponse | Promise<HttpResponse> {
	const as = recall(at.world, at.lane.id, "as");
	if (!as.devices) return json(404, { error: "not_found" });
	if (isGet(request)) return showForm(request, at);
	return request.method === "POST" ? takeCode(request, as, at) : notAllowed("GET, POST");
}

/** A code in the URL (`verification_uri_complete`) is filled in, and still has to be compared (RFC 8628 §3.3.1). */
function showForm(request: HttpRequest, at: PartyContext): HttpResponse {
	const { id, session, isNew } = openSession(request, at);
	const as = recall(at.world, at.lane.id, "as");
	const typed = as.devices?.typedOnly ? "" : (readParams(queryOf(request.url)).get("user_code") ?? "");
	const cookie = isNew ? [sessionCookie(as).set(id)] : [];
	return serverPage(200, deviceCodePage({ action: pathAt(as.issuer, "/device"), csrf: session.csrf, typed }), cookie);
}

async function takeCode(request: HttpRequest, as: AsMemory, at: PartyContext): Promise<HttpResponse> {
	const form = readForm(request, at);
	const foreign = guardAtOnce(formTokenChecks, form, at);
	if (foreign) return deviceRefusedPage(foreign);
	const typed = form.params.get("user_code");
	const [deviceCode = "", record] = (typed === undefined ? undefined : deviceShowing(as, typed)) ?? [];
	const here = placeOf(as, request);
	const refused = guardAtOnce(as.devices?.places ? placedCodeChecks : userCodeChecks, { typed, record, here }, at);
	if (refused?.check === "device.code-known") {
		noteWrongCode(as, at.now());
		const problem = "No device shows this code. Compare it with the screen, and type it again.";
		const fields = { action: pathAt(as.issuer, "/device"), csrf: form.session?.csrf ?? "", typed: "", problem };
		return serverPage(200, deviceCodePage(fields));
	}
	if (refused) return deviceRefusedPage(refused);
	return askPerson(request, form, deviceCode, at);
}

/** The device is known. Its request waits for this session, which signs in where it has not yet. */
function askPerson(request: HttpRequest, { session }: FormSubject, device: string, at: PartyContext): HttpResponse {
	const as = recall(at.world, at.lane.id, "as");
	const record = as.devices?.waiting[device];
	const { id: sessionId = "" } = sentSession(request, at);
	if (!record || !session) throw new Error("The checks passed without a device and a session");
	const ticket = mint(at, "interaction", 16);
	as.pending[ticket] = {
		clientId: record.clientId,
		redirectUri: "",
		redirectUriSent: false,
		responseType: "",
		scope: record.scope,
		resource: [],
		session: sessionId,
		device,
	};
	return session.sub === undefined ? showLogin({ at, ticket, session }) : showDeviceConsent({ at, ticket, session });
}
