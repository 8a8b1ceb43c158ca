import type { HttpResponse } from "../../../http/message";
import type { Refusal } from "../../../vocabulary/message";
import { documentOf, html } from "../../html";
import { scopeList } from "./scope-list";
import { serverPage } from "./shared";

/** The form at `verification_uri`. A code that came with the URL is filled in, and has to be compared. */
export const deviceCodePage = (fields: {
	readonly action: string;
	readonly csrf: string;
	readonly typed: string;
	readonly problem?: string;
}): string =>
	documentOf(
		"Connect a device",
		html`<main>
<h1>Connect a device</h1>
<p>${fields.typed === "" ? "Type the code that your device shows." : "Compare: does your device show this code? If it does not, close this page."}</p>
${fields.problem === undefined ? "" : html`<p role="alert">${fields.problem}</p>`}
<form method="post" action="${fields.action}">
<input type="hidden" name="csrf" value="${fields.csrf}">
<label>Code <input name="user_code" autocomplete="off" autocapitalize="characters" value="${fields.typed}" required></label>
<button type="submit">Continue</button>
</form>
</main>`,
	);

interface DeviceConsent {
	readonly action: string;
	readonly userName: string;
	readonly clientName: string;
	readonly scope: string;
	readonly userCode: string;
	/** Where the device seems to be, where the server knows. */
	readonly place: string | undefined;
	readonly request: string;
	readonly csrf: string;
}

/** The consent form of a device: who asks for what, and whether the device is here (RFC 8628 §3.3, §5.4). */
export const deviceConsentPage = (fields: DeviceConsent): string =>
	documentOf(
		"Is this device with you?",
		html`<main>
<h1>Is this device with you?</h1>
<p>You are signed in as ${fields.userName}. ${fields.clientName} wants to:</p>
<form method="post" action="${fields.action}">
<input type="hidden" name="request" value="${fields.request}">
<input type="hidden" name="csrf" value="${fields.csrf}">
${scopeList(fields.scope)}
${fields.place === undefined ? "" : html`<p>It seems to be in ${fields.place}.</p>\n`}<p>Its screen shows <strong>${fields.userCode}</strong>. Allow this only if that screen is in front of you. If somebody sent you the code, deny.</p>
<button type="submit" name="decision" value="allow">Allow, it is with me</button>
<button type="submit" name="decision" value="deny">Deny</button>
</form>
</main>`,
	);

/** The same in the words of any website: nothing on it asks where the device is, or shows its code. */
export const plainDevicePage = (fields: DeviceConsent): string =>
	documentOf(
		"Allow access?",
		html`<main>
<h1>Allow ${fields.clientName}?</h1>
<p>You are signed in as ${fields.userName}. ${fields.clientName} wants to:</p>
<form method="post" action="${fields.action}">
<input type="hidden" name="request" value="${fields.request}">
<input type="hidden" name="csrf" value="${fields.csrf}">
${scopeList(fields.scope)}
<button type="submit" name="decision" value="allow">Allow</button>
<button type="submit" name="decision" value="deny">Deny</button>
</form>
</main>`,
	);

/** Titles of the page after the decision, by which a person knows what happened. */
export const CONNECTED = "Device allowed";
export const NOT_CONNECTED = "Device denied";

export const deviceDonePage = (allowed: boolean): string =>
	documentOf(
		allowed ? CONNECTED : NOT_CONNECTED,
		html`<main>
<h1>${allowed ? CONNECTED : NOT_CONNECTED}</h1>
<p>${allowed ? "Go back to your device. It will go on in a few seconds." : "The device gets no access. You can close this page."}</p>
</main>`,
	);

/** What is shown where a device cannot be answered here. */
export const deviceRefusedPage = (refusal: Omit<Refusal, "check">): HttpResponse =>
	serverPage(
		refusal.status,
		documentOf(
			"Not possible",
			html`<main>
<h1>This is not possible</h1>
<p>${refusal.description} <code>${refusal.error}</code></p>
<p>To try again, begin on your device and use the code that it shows then.</p>
</main>`,
		),
	);
