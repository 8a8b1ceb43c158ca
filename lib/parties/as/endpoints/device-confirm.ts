import { pathAt } from "../../../http/base";
import { queryOf, readParams } from "../../../http/form";
import { type HttpRequest, type HttpResponse, isGet, notAllowed } from "../../../http/message";
import type { DeviceRecord, PendingRequest, Session } from "../../../world/as-memory";
import { recall } from "../../../world/world";
import { type PartyContext, spend } from "../../context";
import { guardAtOnce } from "../../guard";
import { deviceDecisionChecks } from "../checks/device";
import { consentChecks } from "../checks/form";
import { allowedScope } from "../consented";
import { shownUserCode } from "../device-codes";
import { deviceConsentPage, deviceDonePage, deviceRefusedPage, plainDevicePage } from "../pages/device";
import { serverPage } from "../pages/shared";
import { sentSession } from "../session";
import { waitingAt } from "../waiting";
import { readForm } from "./login";

/** The consent page of a device (GET) and the decision (POST). No redirect follows: the device will ask by itself. */
export async function deviceConfirm(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	if (isGet(request)) return showWaiting(request, at);
	if (request.method !== "POST") return notAllowed("GET, POST");
	const subject = readForm(request, at);
	const foreign = guardAtOnce(consentChecks, subject, at);
	if (foreign) return deviceRefusedPage(foreign);
	const { params, pending, session } = subject;
	const record = recordOf(pending, at);
	const refused = guardAtOnce(deviceDecisionChecks, { typed: record?.userCode, record }, at);
	if (refused) return deviceRefusedPage(refused);
	if (!record || !session) throw new Error("The checks passed without a device and a session");

	delete recall(at.world, at.lane.id, "as").pending[params.get("request") ?? ""];
	const scope = allowedScope(record, params);
	const allowed = scope !== undefined;
	record.decision = allowed ? "allow" : "deny";
	if (allowed) Object.assign(record, { scope, sub: session.sub, authTime: session.authTime ?? at.now() });
	spend(at, shownUserCode(record.userCode), "used");
	return serverPage(200, deviceDonePage(allowed));
}

function recordOf(pending: PendingRequest | undefined, at: PartyContext): DeviceRecord | undefined {
	const waiting = recall(at.world, at.lane.id, "as").devices?.waiting ?? {};
	const deviceCode = pending?.device ?? "";
	return Object.hasOwn(waiting, deviceCode) ? waiting[deviceCode] : undefined;
}

function showWaiting(request: HttpRequest, at: PartyContext): HttpResponse {
	const as = recall(at.world, at.lane.id, "as");
	const ticket = readParams(queryOf(request.url)).get("request") ?? "";
	const { id: sessionId, session } = sentSession(request, at);
	const pending = waitingAt(as, ticket, "/device/confirm");
	if (!session || session.sub === undefined || pending?.session !== sessionId)
		return deviceRefusedPage({
			error: "invalid_request",
			description: "no device of this session is waiting",
			status: 400,
		});
	return showDeviceConsent({ at, ticket, session });
}

/** Names the account, the client, what it wants, and the code to compare (RFC 8628 §5.4, RFC 10027 §6.1.14). */
export function showDeviceConsent(shown: {
	readonly at: PartyContext;
	readonly ticket: string;
	readonly session: Session;
}): HttpResponse {
	const { at, ticket, session } = shown;
	const as = recall(at.world, at.lane.id, "as");
	const pending = as.pending[ticket];
	const fields = {
		action: pathAt(as.issuer, "/device/confirm"),
		userName: as.accounts[session.sub ?? ""]?.name ?? "",
		clientName: as.clients[pending?.clientId ?? ""]?.client_name ?? "An application",
		scope: pending?.scope ?? "",
		userCode: shownUserCode(recordOf(pending, at)?.userCode ?? ""),
		place: recordOf(pending, at)?.place,
		request: ticket,
		csrf: session.csrf,
	};
	return serverPage(200, as.devices?.asksNoDevice ? plainDevicePage(fields) : deviceConsentPage(fields));
}
